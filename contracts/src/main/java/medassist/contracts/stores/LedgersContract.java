package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.REVERSED;
import static medassist.contracts.stores.Samples.STAMP;
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
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.ledger.Posting;
import medassist.domain.ledger.SubjectHistory;
import medassist.domain.money.Money;
import medassist.domain.recipient.IdNumber;
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
                .isEqualTo(used.stream().map(Posting::reversed).toList());
        assertThat(sample().asked(new Need.Journal(sample().ledgerKey()))).isEqualTo(journal());
        assertThat(stores().ledgers().openingBalance(sample().ledgerKey()))
                .contains(journal().getLast());
        assertThat(stores().ledgers().read(sample().ledgerKey()).inPolicyBurden())
                .isEqualTo(Money.ofFen(1000));
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
