package medassist.application.port;

import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.Disbursement;
import medassist.domain.fund.FundFigure;

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

    /**
     * How far it has come: of institutions by the months of their applications for clearing, in which a reversal of a later year stands in that
     * year; of persons by the ledgers that owe it; of enrolments by the insurance year, as far as nobody has said that it did not come to that.
     */
    List<Disbursement> disbursements(DivisionCode jurisdiction, int year);
}
