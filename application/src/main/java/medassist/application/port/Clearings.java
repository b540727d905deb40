package medassist.application.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import medassist.domain.clearing.ClearingAdjustment;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingState;
import medassist.domain.clearing.StatementLine;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.settlement.SettlementNumber;

/** The applications for clearing with the lines they cover 清算. */
public interface Clearings {

    /** Holds the institution's clearing against everyone else until the unit of work ends. */
    void hold(InstitutionId id);

    /**
     * The application that covers the advance of a settlement and is neither withdrawn nor rejected. Until the unit of work
     * ends, none comes to cover it.
     */
    Optional<ClearingId> covering(SettlementKey settlement);

    /** The lines of the period that applications cover which are neither withdrawn nor rejected. */
    Set<StatementLine.Key> covered(ClearingPeriod period);

    /** How many applications there have ever been for the period. */
    int count(ClearingPeriod period);

    Optional<ClearingApplication> find(ClearingId id);

    /** At most {@code limit} applications of the filter with an id behind {@code after}, by id. */
    List<ClearingApplication> list(Filter filter, String after, int limit);

    /**
     * Adds an application that covers the lines; the institution's clearing is held.
     *
     * @throws IllegalStateException if another covers one of them
     */
    void add(ClearingApplication application, List<StatementLine.Key> lines);

    /** Keeps how far an application has come; one that is withdrawn or rejected covers nothing any more. */
    void decide(ClearingApplication application);

    /** Keeps the taking back of a settlement that had been cleared. */
    void adjust(ClearingAdjustment adjustment);

    /** The adjustments of an institution, or of all where its code is empty, by day and settlement. */
    List<ClearingAdjustment> adjustments(String institutionId);

    /** All lines that an application covers, by settlement; none of one that is withdrawn or rejected. */
    List<StatementLine.Key> lines(ClearingId id);

    /**
     * At most {@code limit} advances, and takings back of what had been cleared, that were not paid by the last day, after the
     * place, by day and number.
     */
    List<Outstanding> outstanding(OutstandingFilter filter, SettlementFilter.Place after, int limit);

    /**
     * Which applications are looked for; what is empty does not matter.
     *
     * @param month such as {@code 2023-05}
     */
    record Filter(String jurisdiction, String institutionId, String month, State state) {}

    /** How far those that are looked for have come. */
    enum State {
        ANY,
        APPLIED,
        WITHDRAWN,
        REJECTED,
        ACCEPTED,
        PAID;

        /** How far an application has come. */
        public static State of(ClearingState state) {
            return switch (state) {
                case ClearingState.Applied _ -> APPLIED;
                case ClearingState.Withdrawn _ -> WITHDRAWN;
                case ClearingState.Rejected _ -> REJECTED;
                case ClearingState.Accepted _ -> ACCEPTED;
                case ClearingState.Paid _ -> PAID;
            };
        }
    }

    /**
     * Which advances are looked for.
     *
     * @param jurisdiction empty for any
     * @param institutionId empty for any
     * @param from the first settlement date
     * @param to the last settlement date, by which they were to be paid
     */
    record OutstandingFilter(String jurisdiction, String institutionId, LocalDate from, LocalDate to) {}

    /**
     * An advance that was not paid in time, or the taking back of one that was not settled with the institution.
     *
     * @param day the settlement date, or the day of the taking back
     * @param aid what was advanced of assistance; negative where it was taken back
     * @param application the application that covers it, if one does
     */
    record Outstanding(
            SettlementKey settlement,
            StatementLine.Kind kind,
            SettlementNumber number,
            LocalDate day,
            Money aid,
            Optional<ClearingApplication> application) {

        /** Its place in the list: a taking back comes behind the advance of its day. */
        public SettlementFilter.Place place() {
            return new SettlementFilter.Place(day, kind == StatementLine.Kind.ADVANCE ? number.value() : number + "-");
        }
    }
}
