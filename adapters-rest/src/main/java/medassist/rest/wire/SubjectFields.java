package medassist.rest.wire;

import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.MergedLedger;
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Subject;
import medassist.domain.ledger.WholeYear;
import org.jspecify.annotations.Nullable;

/**
 * What a journal entry is about, as fields of the wire: of a settlement the first two.
 *
 * @param source of an opening balance, the list that it was taken from
 * @param otherPersonId of merged ledgers, the other one's number
 * @param applicationId of what is granted on application
 */
public record SubjectFields(
        @Nullable String institutionId,
        @Nullable String settlementId,
        @Nullable String source,
        @Nullable String otherPersonId,
        @Nullable String applicationId) {

    /** The fields of a subject. */
    public static SubjectFields of(Subject subject) {
        return switch (subject) {
            case SettlementKey(InstitutionId institution, String settlement) ->
                new SubjectFields(institution.value(), settlement, null, null, null);
            case ApplicationKey(var _, String application) -> new SubjectFields(null, null, null, null, application);
            case OpeningBalance(var _, var _, String source) -> new SubjectFields(null, null, source, null, null);
            case MergedLedger(LedgerKey other) ->
                new SubjectFields(null, null, null, other.personId().value(), null);
            case WholeYear _ -> new SubjectFields(null, null, null, null, null);
        };
    }
}
