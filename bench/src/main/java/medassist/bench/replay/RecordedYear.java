package medassist.bench.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.application.port.Settlements.Decided;
import medassist.application.settling.SettlementNumbers;
import medassist.bench.engine.ClaimMix;
import medassist.domain.adjustment.YearReplay.Standing;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;

/**
 * A person's ledger year as it would be read from the database.
 *
 * @param certifications those known now, which are others than those that the year was decided by for some
 */
record RecordedYear(
        LedgerKey key, List<Decided> settlements, List<JournalEntry> journal, List<Certification> certifications) {

    static final int SETTLEMENTS = 8;

    /** So many people in a hundred were certified otherwise after the year. */
    static final int CERTIFIED_LATE_PERCENT = 10;

    private static final Stamp STAMP = new Stamp(Instant.parse("2024-12-31T00:00:00Z"), "bench", "", "");

    /** A year that is settled now, by the engine itself. */
    static RecordedYear settle(ClaimMix mix, Adjudicator adjudicator, int person) {
        List<Claim> claims = mix.year(new PersonId("P" + person), SETTLEMENTS);
        Applicant applicant = mix.applicant();
        AnnualLedger ledger = AnnualLedger.empty(claims.getFirst().ledgerKey());
        var settlements = new ArrayList<Decided>();
        var journal = new ArrayList<JournalEntry>();
        for (Claim claim : claims) {
            var evidence = new Evidence(new Circumstances(applicant, mix.chance(97)), ledger.counters(), "bench");
            var decided = adjudicator.adjudicate(claim, evidence.circumstances(), evidence.before());
            var number = SettlementNumbers.of(claim.key(), claim.jurisdiction());
            settlements.add(new Decided(Settlement.posted(number, claim, decided, STAMP), Optional.of(evidence)));
            JournalEntry entry = ledger.settlement(claim.key(), decided.postings(), STAMP);
            journal.add(entry);
            ledger = ledger.after(entry);
        }
        Applicant now = mix.chance(CERTIFIED_LATE_PERCENT) ? mix.applicant() : applicant;
        return new RecordedYear(ledger.key(), settlements, journal, now.certifications());
    }

    /** What is replayed. */
    List<Standing> standing(Adjudicator adjudicator) {
        var standing = new ArrayList<Standing>(SETTLEMENTS);
        for (int i = 0; i < SETTLEMENTS; i++) {
            Settlement settlement = settlements.get(i).settlement();
            Circumstances then = settlements.get(i).evidence().orElseThrow().circumstances();
            standing.add(new Standing.Computable(
                    settlement,
                    journal.get(i).postings(),
                    adjudicator,
                    then.certified(certifications, settlement.claim().visit().settledOn())));
        }
        return standing;
    }
}
