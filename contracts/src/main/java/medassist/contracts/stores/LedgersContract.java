package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.REVERSED;
import static medassist.contracts.stores.Samples.STAMP;
import static medassist.contracts.stores.Samples.certification;
import static medassist.contracts.stores.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import medassist.application.port.Ledgers;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.JournalEntry.Kind;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.MergedLedger;
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.ledger.Posting;
import medassist.domain.ledger.Stamp;
import medassist.domain.ledger.SubjectHistory;
import medassist.domain.money.Money;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Numbers;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import org.junit.jupiter.api.Test;

/** What every {@link Ledgers} must do: a year and its journal. */
public interface LedgersContract extends OverStores {

    @Test
    default void readsAnEmptyLedgerWhereNothingWasPosted() {
        assertThat(stores().ledgers().read(sample().ledgerKey())).isEqualTo(AnnualLedger.empty(sample().ledgerKey()));
        assertThat(stores().ledgers().entries(sample().ledgerKey(), 0, 10)).isEmpty();
    }

    @Test
    default void keepsTheJournalInSequenceAndByPages() {
        sample().post("S1");
        sample().post("S2");
        sample().post("S3");

        assertThat(stores().ledgers().entries(sample().ledgerKey(), 0, 2))
                .extracting(JournalEntry::refersTo)
                .containsExactly(
                        sample().claim(sample().personId(), "S1").key(),
                        sample().claim(sample().personId(), "S2").key());
        var last = stores().ledgers().entries(sample().ledgerKey(), 2, 2);
        assertThat(last).hasSize(1);
        assertThat(last.getFirst().postings())
                .extracting(posting -> posting.amount().fen())
                .containsExactlyInAnyOrder(1000L, 700L, 1000L, 700L);
        assertThat(last.getFirst().stamp()).isEqualTo(STAMP);
    }

    @Test
    default void keepsOpeningBalancesAndTheirReversals() {
        sample().save(new Change.PersonRegistered(person(sample().personId(), IdNumber.NONE), STAMP));
        var balance = new OpeningBalance(sample().ledgerKey(), 1, "2022 年度 移交清单");
        List<Posting> used = List.of(
                new Posting(Counter.pool("regular"), Money.ofFen(700)),
                new Posting(Counter.IN_POLICY_BURDEN, Money.ofFen(1000)),
                new Posting(Counter.ASSISTANCE, Money.ofFen(700)));
        sample().append((ledger, _) -> ledger.opening(balance, used, STAMP));
        assertThat(stores().ledgers().openingBalance(sample().ledgerKey()))
                .contains(journal().getFirst());

        sample().append((ledger, journal) -> ledger.reversal(new SubjectHistory(journal), REVERSED));
        assertThat(stores().ledgers().openingBalance(sample().ledgerKey())).isEmpty();
        sample().append((ledger, _) ->
                ledger.opening(new OpeningBalance(sample().ledgerKey(), 2, "更正"), used.subList(1, 2), STAMP));

        assertThat(journal())
                .extracting(JournalEntry::kind, JournalEntry::refersTo, JournalEntry::ordinal)
                .startsWith(tuple(Kind.OPENING, balance, 1), tuple(Kind.REVERSAL, balance, 1))
                .hasSize(3);
        assertThat(journal().get(1).postings())
                .containsExactlyInAnyOrderElementsOf(
                        used.stream().map(Posting::reversed).toList());
        assertThat(sample().asked(new Need.Journal(sample().ledgerKey()))).isEqualTo(journal());
        assertThat(stores().ledgers().openingBalance(sample().ledgerKey()))
                .contains(journal().getLast());
        assertThat(stores().ledgers().read(sample().ledgerKey()).inPolicyBurden())
                .isEqualTo(Money.ofFen(1000));
    }

    @Test
    default void answersUnderTwoNumbersThatAreMergedAsOfOne() {
        var other = new SamplePerson(sample().over(), sample().unique() + "-other");
        Settlement first = sample().post("S1");
        Settlement second = other.post("S2");
        LedgerKey key = sample().ledgerKey();
        Stamp later = new Stamp(STAMP.at().plusSeconds(60), "clerk", "", "同一人");
        other.save(new Change.CertificationRecorded(
                other.personId(), certification("C9", Category.ORPHAN, None.NONE, 2020), STAMP));
        AnnualLedger closed = stores().ledgers().read(other.ledgerKey());
        AnnualLedger open = stores().ledgers().read(key);
        other.save(
                new Change.NumberMerged(other.personId(), sample().personId(), later),
                Change.EntryAppended.of(closed, closed.takenOverBy(key, later)),
                Change.EntryAppended.of(open, open.takingOver(closed, later)));

        // An entry about the other's settlement stands in the ledger that has both, and the settlement is reversed by
        // it.
        sample().append((ledger, _) ->
                ledger.reversal(new SubjectHistory(stores().ledgers().entries(other.ledgerKey(), 0, 1)), REVERSED));

        AnnualLedger one = stores().ledgers().read(key);
        assertThat(one.version()).isEqualTo(3);
        assertThat(one.assistance()).isEqualTo(Money.ofFen(700));
        assertThat(stores().ledgers().read(other.ledgerKey())).isEqualTo(one);
        assertThat(stores().ledgers().entries(other.ledgerKey(), 0, 10))
                .as("its own journal")
                .extracting(JournalEntry::kind, JournalEntry::refersTo)
                .containsExactly(
                        tuple(Kind.SETTLEMENT, second.claim().key()), tuple(Kind.MERGE, new MergedLedger(key)));
        assertThat(stores().settlements().find(second.claim().key())).contains(second.reversed(REVERSED));
        assertThat(stores().persons().numbersOf(other.personId()))
                .isEqualTo(
                        new Numbers(other.personId(), sample().personId(), List.of(sample().personId()), Person.ALIVE));
        for (PersonId id : List.of(sample().personId(), other.personId())) {
            assertThat(sample().asked(new Need.NumbersOf(id)))
                    .isEqualTo(stores().persons().numbersOf(id));
            assertThat(sample().asked(new Need.Ledger(key.under(id)))).isEqualTo(one);
            assertThat(sample().asked(new Need.Ledgers(id))).containsExactly(one);
            assertThat(sample().asked(new Need.Journal(key.under(id)))).hasSize(5);
            assertThat(sample().asked(new Need.Settlements(key.under(id))))
                    .extracting(decided -> decided.settlement().claim())
                    .containsExactlyInAnyOrder(first.claim(), second.claim());
            assertThat(sample().asked(new Need.Certifications(id)).all())
                    .extracting(Certification::id)
                    .containsExactly("C9");
            assertThat(sample().asked(new Need.SettlementsOfDay(
                            id, first.claim().key().institutionId(), Samples.DAY)))
                    .extracting(Settlement::claim)
                    .containsExactly(first.claim());
        }
        assertThat(sample().asked(new Need.Certifications(sample().personId())).own())
                .isEmpty();
        assertThat(sample().asked(new Need.ReversedBy(
                        other.personId(), second.claim().key().institutionId(), REVERSED.request())))
                .contains(new Need.Reversal(second.claim().key(), other.ledgerKey(), false));
    }

    private List<JournalEntry> journal() {
        return stores().ledgers().entries(sample().ledgerKey(), 0, 10);
    }

    @Test
    default void keepsWhyAYearIsOutOfStep() {
        sample().post("S1");
        var cause = new Cause(Cause.Kind.CERTIFICATION, "C1");

        sample().save(new Change.ReplayCauseChanged(sample().ledgerKey(), cause));

        assertThat(stores().ledgers().read(sample().ledgerKey()).outOfStepFor()).isEqualTo(cause);
        assertThat(sample().asked(new Need.Ledger(sample().ledgerKey())))
                .isEqualTo(stores().ledgers().read(sample().ledgerKey()));
    }

    @Test
    default void refusesAnEntryThatIsNotTheNext() {
        sample().post("S1");
        var entry = stores().ledgers().entries(sample().ledgerKey(), 0, 1).getFirst();

        assertThatThrownBy(
                        () -> sample().save(Change.EntryAppended.of(AnnualLedger.empty(sample().ledgerKey()), entry)))
                .isInstanceOf(RuntimeException.class);
        assertThat(stores().ledgers().read(sample().ledgerKey()).version()).isEqualTo(1);
    }
}
