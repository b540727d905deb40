package medassist.domain.clearing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import medassist.domain.institution.InstitutionId;

/**
 * How an institution's totals came out when they were last held against ours 总账对账结果 (3201).
 *
 * @param scope what was compared
 * @param insuranceType of which insurance, empty for all
 * @param types of which clearing types
 * @param withReversed whether lines of what was reversed were compared too
 * @param differing the totals that differed, with both sides' figures; empty where all were equal
 */
public record TotalsCheck(
        InstitutionId institutionId,
        Difference.Scope scope,
        String insuranceType,
        Set<ClearingType> types,
        boolean withReversed,
        List<Figure> differing,
        Instant at) {

    public TotalsCheck {
        types = Set.copyOf(types);
        differing = List.copyOf(differing);
    }

    /** What both sides say of a total. */
    public record Figure(Total total, String theirs, String ours) {}

    /** The totals that are compared; their names are kept, so they stay. */
    public enum Total {
        TOTAL_FEE,
        FUNDS,
        ACCOUNT,
        LINES,
        AID
    }

    public boolean isEqual() {
        return differing.isEmpty();
    }

    /** Whether a line was among what was compared, or would be now. */
    public boolean compares(StatementLine line) {
        return line.settlement().institutionId().equals(institutionId)
                && line.jurisdiction().equals(scope.jurisdiction())
                && scope.days().includes(line.day())
                && (insuranceType.isEmpty()
                        || insuranceType.equals(line.insuranceType().code()))
                && types.contains(line.type())
                && (withReversed || !line.reversed());
    }
}
