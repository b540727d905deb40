package medassist.domain.enrolment;

import java.time.LocalDate;
import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.policy.SubsidyPayer;

/**
 * A list of who is subsidised for an insurance year 资助参保名单: the first of a year has everybody, each later one those that came since.
 *
 * @param on the day whose categories count
 * @param totals by payer, of what stands in it
 */
public record EnrolmentList(
        String id, DivisionCode jurisdiction, int year, LocalDate on, State state, Stamp drawnUp, List<Total> totals) {

    /** How far a list has come. */
    public enum State {
        /** It is being drawn up; drawn up again, that goes on. */
        DRAWING,
        /** It waits for a second person. */
        DRAFT,
        APPROVED,
        /** It was withdrawn before it was approved: its people may stand in another one. */
        WITHDRAWN
    }

    /** What one payer pays. */
    public record Total(SubsidyPayer payer, int enrolments, Money subsidy) {}

    public EnrolmentList {
        totals = List.copyOf(totals);
    }

    /** The list in another state, with what stands in it. */
    public EnrolmentList become(State other, List<Total> standing) {
        return new EnrolmentList(id, jurisdiction, year, on, other, drawnUp, standing);
    }

    /** How many enrolments stand in it. */
    public int enrolments() {
        return totals.stream().mapToInt(Total::enrolments).sum();
    }
}
