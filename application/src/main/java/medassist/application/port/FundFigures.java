package medassist.application.port;

import java.util.List;
import java.util.Map;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.Disbursement;
import medassist.domain.fund.FundFigure;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;

/**
 * What ledgers bind funds to, month by month 承诺支出汇总. It is kept up behind the ledgers, so that whoever posts does not wait for it,
 * and can be summed up anew from nothing.
 */
public interface FundFigures {

    /**
     * Takes about so many entries in that ledgers have had since; whether there may be more. Not within a unit of work, since it may
     * wait for others.
     */
    boolean follow(int limit);

    /** Forgets all that was taken in, to sum it up anew. */
    void startAnew();

    /** What ledgers of a jurisdiction and year bind funds to, as far as it was taken in. */
    List<FundFigure> of(DivisionCode jurisdiction, int year);

    /** How far what ledgers of the year bind funds to has come. */
    List<Disbursement> disbursements(DivisionCode jurisdiction, int year);

    /** What approved lists of subsidised enrolments bind funds to for an insurance year, as far as nobody has said that it did not come to that. */
    Map<Fund, Money> enrolment(DivisionCode jurisdiction, int year);
}
