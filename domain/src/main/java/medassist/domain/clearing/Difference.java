package medassist.domain.clearing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Stamp;
import medassist.domain.validity.Validity;

/**
 * A difference that a reconciliation found 对账差异. It is open until a later reconciliation of its days no longer finds it, or
 * somebody resolves it.
 *
 * @param scope what was reconciled
 * @param number the number of the line that differs
 * @param kind what the finding was
 * @param figures the fields that differ; of a line that only one side has, its total fee
 * @param resolution how it was resolved; empty while it is open
 */
public record Difference(
        String id,
        InstitutionId institutionId,
        Scope scope,
        String number,
        Kind kind,
        List<Figure> figures,
        Instant foundAt,
        Optional<Stamp> resolution) {

    public Difference {
        figures = List.copyOf(figures);
    }

    /**
     * What a reconciliation was about 对账范围. A later one of the same part finds the same differences again, unless they are gone.
     *
     * @param part which lines of the jurisdiction, as the adapter names them
     */
    public record Scope(DivisionCode jurisdiction, Validity days, String part) {

        /** Whether a reconciliation of this scope looks at all that one of the other looked at. */
        public boolean covers(Scope other) {
            return jurisdiction.equals(other.jurisdiction) && part.equals(other.part) && days.includes(other.days);
        }
    }

    /** What differs. */
    public enum Kind {
        ONLY_THEIRS,
        ONLY_OURS,
        DIFFERENT
    }

    /**
     * What both sides say of a field 差异数据, as texts that are the same in every language.
     *
     * @param theirs what the institution says, empty where it says nothing
     * @param ours what we say, empty where we do not have the line
     */
    public record Figure(Finding.Field field, String theirs, String ours) {}

    public Difference resolved(Stamp stamp) {
        return new Difference(id, institutionId, scope, number, kind, figures, foundAt, Optional.of(stamp));
    }
}
