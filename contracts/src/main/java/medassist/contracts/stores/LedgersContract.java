package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.STAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import medassist.application.port.Ledgers;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
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
                .extracting(entry -> entry.refersTo().settlementId())
                .containsExactly("S1", "S2");
        var last = stores().ledgers().entries(sample().ledgerKey(), 2, 2);
        assertThat(last).hasSize(1);
        assertThat(last.getFirst().postings())
                .extracting(posting -> posting.amount().fen())
                .containsExactlyInAnyOrder(1000L, 700L, 1000L, 700L);
        assertThat(last.getFirst().stamp()).isEqualTo(STAMP);
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
