package medassist.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import org.junit.jupiter.api.Test;

class AnnualLedgerTests {

    private static final LedgerKey KEY = new LedgerKey(new PersonId("P1"), new DivisionCode("371500"), 2023);
    private static final Stamp STAMP = new Stamp(Instant.parse("2023-05-01T02:03:04Z"), "H1", "", "");
    private static final SettlementKey FIRST = new SettlementKey(new InstitutionId("H1"), "S1");
    private static final SettlementKey SECOND = new SettlementKey(new InstitutionId("H1"), "S2");
    private static final Counter POOL = Counter.pool("regular");

    private final AnnualLedger empty = AnnualLedger.empty(KEY);

    @Test
    void countsWhatIsPosted() {
        var entry = empty.settlement(FIRST, List.of(posting(POOL, 700), posting(Counter.ASSISTANCE, 700)), STAMP);

        AnnualLedger ledger = empty.after(entry);

        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(ledger.version()).isEqualTo(1);
        assertThat(ledger.counters().of(POOL)).isEqualTo(Money.ofFen(700));
        assertThat(ledger.assistance()).isEqualTo(Money.ofFen(700));
    }

    @Test
    void leavesOutPostingsOfNothing() {
        var entry = empty.settlement(FIRST, List.of(posting(POOL, 0)), STAMP);

        assertThat(entry.postings()).isEmpty();
        assertThat(empty.after(entry).version()).isEqualTo(1);
    }

    @Test
    void reversesAnySettlementByItsOpposite() {
        var first = empty.settlement(FIRST, List.of(posting(POOL, 700)), STAMP);
        var afterFirst = empty.after(first);
        var afterSecond = afterFirst.after(afterFirst.settlement(SECOND, List.of(posting(POOL, 300)), STAMP));

        var reversal = afterSecond.reversal(history(first), STAMP);

        assertThat(reversal.refersTo()).isEqualTo(FIRST);
        assertThat(reversal.postings()).containsExactly(posting(POOL, -700));
        assertThat(afterSecond.after(reversal).counters().of(POOL)).isEqualTo(Money.ofFen(300));
    }

    @Test
    void refusesAnEntryThatIsNotTheNext() {
        var entry = empty.settlement(FIRST, List.of(posting(POOL, 700)), STAMP);
        var ledger = empty.after(entry);

        assertThatThrownBy(() -> ledger.after(entry)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverStandsBelowZero() {
        var entry = empty.settlement(FIRST, List.of(posting(POOL, 700)), STAMP);

        assertThatThrownBy(() -> empty.reversal(history(entry), STAMP)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> empty.settlement(FIRST, List.of(posting(POOL, -1)), STAMP))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reversesNothingOfAnotherLedgerAndNoReversal() {
        var entry = empty.settlement(FIRST, List.of(posting(POOL, 700)), STAMP);
        var ledger = empty.after(entry);
        var reversal = ledger.reversal(history(entry), STAMP);
        var other = AnnualLedger.empty(new LedgerKey(KEY.personId(), KEY.jurisdiction(), 2024));

        assertThatThrownBy(() -> other.reversal(history(entry), STAMP)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.after(reversal).reversal(history(entry, reversal), STAMP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void postsAgainAsItWasSettledWhatWasGivenBack() {
        var entry = empty.settlement(FIRST, List.of(posting(POOL, 300)), STAMP);
        var settled = empty.after(entry);
        var adjustment = settled.adjustment(history(entry), List.of(posting(POOL, 400)), STAMP);
        var adjusted = settled.after(adjustment);
        var reversal = adjusted.reversal(history(entry, adjustment), STAMP);
        var reversed = adjusted.after(reversal);
        var givingBack = reversed.givingBack(history(entry, adjustment, reversal), STAMP);

        assertThat(reversal.postings()).containsExactly(posting(POOL, -700));
        assertThat(givingBack.postings()).isEmpty();
        assertThat(reversed.reinstatement(history(entry, adjustment, reversal), STAMP)
                        .postings())
                .containsExactly(posting(POOL, 700));
        assertThat(reversed.after(givingBack)
                        .reinstatement(history(entry, adjustment, reversal, givingBack), STAMP)
                        .postings())
                .containsExactly(posting(POOL, 300));
        assertThatThrownBy(() -> adjusted.givingBack(history(entry, adjustment), STAMP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ordersMergedJournalsByTimeButNothingBeforeWhatItIsAbout() {
        var other = KEY.under(new PersonId("P2"));
        JournalEntry first = at(4, AnnualLedger.empty(other).settlement(FIRST, List.of(posting(POOL, 1)), STAMP));
        AnnualLedger closed = AnnualLedger.empty(other).after(first);
        JournalEntry closing = at(5, closed.takenOverBy(KEY, STAMP));
        JournalEntry second = at(1, AnnualLedger.empty(KEY).settlement(SECOND, List.of(posting(POOL, 1)), STAMP));
        AnnualLedger one = AnnualLedger.empty(KEY).after(second);
        JournalEntry merge = at(2, one.takingOver(closed, STAMP));
        // The clock of whoever reversed it was behind.
        JournalEntry reversal = at(3, one.after(merge).reversal(history(first), STAMP));

        assertThat(JournalEntry.inOrder(List.of(List.of(second, merge, reversal), List.of(first, closing))))
                .containsExactly(second, first, closing, merge, reversal);
        assertThat(JournalEntry.inOrder(List.of(List.of(first, closing), List.of(second, merge))))
                .containsExactly(second, merge, first, closing);
    }

    private static JournalEntry at(int second, JournalEntry entry) {
        var stamp = new Stamp(Instant.ofEpochSecond(second), "", "", "");
        return new JournalEntry(
                entry.ledger(),
                entry.sequence(),
                entry.kind(),
                entry.refersTo(),
                entry.ordinal(),
                entry.postings(),
                stamp,
                entry.undone());
    }

    private static SubjectHistory history(JournalEntry... entries) {
        return new SubjectHistory(List.of(entries));
    }

    private static Posting posting(Counter counter, long fen) {
        return new Posting(counter, Money.ofFen(fen));
    }
}
