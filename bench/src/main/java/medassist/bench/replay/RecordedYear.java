package medassist.bench.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import medassist.application.settling.SettlementNumbers;
import medassist.bench.engine.ClaimMix;
import medassist.domain.adjustment.YearReplay.ReplayedSettlement;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.Stamp;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.PersonRecord;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;

/**
 * A person's ledger year as it would be read from the database.
 *
 * @param year its certifications are those known now, which are others than those that it was decided by for some
 */
record RecordedYear(LedgerYear year) {

    static final int SETTLEMENTS = 8;

    /** So many people in a hundred were certified otherwise after the year. */
    static final int CERTIFIED_LATE_PERCENT = 10;

    private static final Stamp STAMP = new Stamp(Instant.parse("2024-12-31T00:00:00Z"), "bench", "", "");

    /** A year that is settled now, by the engine itself. */
    static RecordedYear settle(ClaimMix mix, Adjudicator adjudicator, int person) {
        List<Claim> claims = mix.year(new PersonId("P" + person), SETTLEMENTS);
        Applicant applicant = mix.applicant();
        AnnualLedger ledger = AnnualLedger.empty(claims.getFirst().ledgerKey());
        var settlements = new ArrayList<DecidedSettlement>();
        var journal = new ArrayList<JournalEntry>();
        for (Claim claim : claims) {
            var evidence = new Evidence(new Circumstances(applicant, mix.chance(97)), ledger.counters(), "bench");
            var decided = adjudicator.adjudicate(claim, evidence.circumstances(), evidence.before());
            var number = SettlementNumbers.of(claim.key(), claim.jurisdiction());
            settlements.add(new DecidedSettlement(Settlement.posted(number, claim, decided, STAMP), evidence));
            JournalEntry entry = ledger.settlement(claim.key(), decided.postings(), STAMP);
            journal.add(entry);
            ledger = ledger.after(entry);
        }
        Applicant now = mix.chance(CERTIFIED_LATE_PERCENT) ? mix.applicant() : applicant;
        return new RecordedYear(new LedgerYear(
                ledger,
                journal,
                settlements,
                List.of(),
                new PersonRecord(now.certifications(), Person.ALIVE),
                List.of()));
    }

    /** What is replayed. */
    List<ReplayedSettlement> standing(Adjudicator adjudicator) {
        var standing = new ArrayList<ReplayedSettlement>(SETTLEMENTS);
        for (int i = 0; i < SETTLEMENTS; i++) {
            Settlement settlement = year.settlements().get(i).settlement();
            Circumstances then = year.settlements().get(i).evidence().circumstances();
            standing.add(new ReplayedSettlement.Computable(
                    settlement,
                    AidByFund.of(settlement.adjudication().awards()),
                    year.journal().get(i).postings(),
                    adjudicator,
                    then.with(
                            adjudicator
                                    .pack()
                                    .serving(
                                            year.record(),
                                            settlement.claim().visit().settledOn()),
                            List.of())));
        }
        return standing;
    }
}
