package medassist.persistence.ledger;

import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.MergedLedger;
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Subject;
import medassist.domain.ledger.WholeYear;
import medassist.domain.recipient.PersonId;

/**
 * What an entry is about, as columns have it 流水对象列. Only a settlement has an institution; an opening balance has its number, a space
 * and its source in place of the settlement id, what is granted on application that word and its number, a merged ledger nothing,
 * and a whole year that word.
 *
 * @param personId whose opening balance or ledger it is; of a settlement the database finds it, of an application its key does
 */
public record SubjectColumns(String personId, String institutionId, String settlementId) {

    private static final String WHOLE_YEAR = "year";
    private static final String APPLICATION = "application ";

    /** The columns of a subject. */
    public static SubjectColumns of(Subject subject) {
        return switch (subject) {
            case SettlementKey(InstitutionId institution, String settlement) ->
                new SubjectColumns("", institution.value(), settlement);
            case ApplicationKey(DivisionCode _, String application) ->
                new SubjectColumns("", "", APPLICATION + application);
            case OpeningBalance(LedgerKey ledger, int number, String source) ->
                new SubjectColumns(ledger.personId().value(), "", number + " " + source);
            case MergedLedger(LedgerKey ledger) ->
                new SubjectColumns(ledger.personId().value(), "", "");
            case WholeYear(LedgerKey ledger) ->
                new SubjectColumns(ledger.personId().value(), "", WHOLE_YEAR);
        };
    }

    /** The subject of an entry in a ledger; another ledger is of the same jurisdiction and year. */
    public Subject in(LedgerKey ledger) {
        if (!institutionId.isEmpty()) {
            return new SettlementKey(new InstitutionId(institutionId), settlementId);
        }
        if (settlementId.startsWith(APPLICATION)) {
            return new ApplicationKey(ledger.jurisdiction(), settlementId.substring(APPLICATION.length()));
        }
        var of = new LedgerKey(new PersonId(personId), ledger.jurisdiction(), ledger.year());
        if (settlementId.equals(WHOLE_YEAR)) {
            return new WholeYear(of);
        }
        int space = settlementId.indexOf(' ');
        return space < 0
                ? new MergedLedger(of)
                : new OpeningBalance(
                        of, Integer.parseInt(settlementId.substring(0, space)), settlementId.substring(space + 1));
    }
}
