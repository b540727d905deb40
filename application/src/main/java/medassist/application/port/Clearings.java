package medassist.application.port;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import medassist.domain.access.Reach;
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

    /** Locks the institution's clearing until the unit of work ends: no application and no reversal of its goes on meanwhile. */
    void lock(InstitutionId id);

    /** The lines of the settlements that applications cover which are neither withdrawn nor rejected. */
    Set<StatementLine.Key> covered(Collection<SettlementKey> settlements);

    /** How many applications there have ever been for the period. */
    int count(ClearingPeriod period);

    Optional<ClearingApplication> find(ClearingId id);

    /** At most {@code limit} applications of the filter with an id behind {@code after}, by id. */
    List<ClearingApplication> list(Filter filter, Reach reach, String after, int limit);

    /**
     * Adds an application that covers the lines; the institution's clearing is held.
     *
     * @throws IllegalStateException if another covers one of them
     */
    void add(ClearingApplication application, List<StatementLine.Key> lines);

    /** Keeps how far an application has come; one that is withdrawn or rejected covers nothing any more. */
    void decide(ClearingApplication application);

    /** Those of the settlements that were reversed after they had been cleared. */
    Set<SettlementKey> adjusted(Collection<SettlementKey> settlements);

    /** At most {@code limit} adjustments of the filter behind the place, by day, institution and settlement. */
    List<ClearingAdjustment> adjustments(AdjustmentFilter filter, Reach reach, AdjustmentPlace after, int limit);

    /**
     * At most {@code limit} lines behind the place that an application covers, by settlement and kind; none of one that
     * is withdrawn or rejected.
     */
    List<StatementLine.Key> lines(ClearingId id, LinePlace after, int limit);

    /**
     * At most {@code limit} advances and reversals that were not paid by the last day, after the place, by day and number. A
     * settlement that was reversed owes nothing to either side while no application covers either of its lines.
     */
    List<Outstanding> outstanding(OutstandingFilter filter, Reach reach, SettlementFilter.Place after, int limit);

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
            return valueOf(state.code());
        }
    }

    /**
     * Which adjustments are looked for.
     *
     * @param institutionId empty for any
     * @param from the first day on which they were made
     * @param to the last day on which they were made
     */
    record AdjustmentFilter(String institutionId, LocalDate from, LocalDate to) {

        private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

        /** Those of any day. */
        public static AdjustmentFilter ofAnyDay(String institutionId) {
            return new AdjustmentFilter(institutionId, AdjustmentPlace.START.on(), LAST_DAY);
        }
    }

    /** A place in the list of adjustments. */
    record AdjustmentPlace(LocalDate on, String institutionId, String settlementId) {

        /** Before the first adjustment. */
        public static final AdjustmentPlace START = new AdjustmentPlace(LocalDate.of(1, 1, 1), "", "");

        /** The place of an adjustment. */
        public static AdjustmentPlace of(ClearingAdjustment adjustment) {
            var settlement = adjustment.settlement();
            return new AdjustmentPlace(
                    adjustment.on(), settlement.institutionId().value(), settlement.settlementId());
        }
    }

    /** A place in the list of the lines that an application covers. */
    record LinePlace(String settlementId, StatementLine.Kind kind) {

        /** Before the first line. */
        public static final LinePlace START = new LinePlace("", StatementLine.Kind.ADVANCE);

        /** The place of a line. */
        public static LinePlace of(StatementLine.Key line) {
            return new LinePlace(line.settlement().settlementId(), line.kind());
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
     * An advance that was not paid in time, or the reversal of one that was not settled with the institution.
     *
     * @param day the settlement date, or the day of the reversal
     * @param aid what was advanced of assistance; negative where it was reversed
     * @param application the application that covers it, if one does
     */
    record Outstanding(
            SettlementKey settlement,
            StatementLine.Kind kind,
            SettlementNumber number,
            LocalDate day,
            Money aid,
            Optional<ClearingApplication> application) {

        /** Its place in the list: a reversal comes behind the advance of its day. */
        public SettlementFilter.Place place() {
            return new SettlementFilter.Place(day, kind == StatementLine.Kind.ADVANCE ? number.value() : number + "-");
        }
    }
}
