package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.REVERSED;
import static medassist.contracts.stores.Samples.STAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import medassist.application.port.Adjustments;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.ledger.Cause;
import medassist.domain.money.Money;
import medassist.domain.settlement.Settlement;
import org.junit.jupiter.api.Test;

/** What every {@link Adjustments} must do. */
public interface AdjustmentsContract extends OverStores {

    @Test
    default void keepsAnAdjustmentAndDecidesItOnce() {
        Settlement settlement = sample().post("S1");
        var adjustment = new Adjustment(
                AdjustmentId.of(settlement.number(), 1),
                sample().ledgerKey(),
                settlement.claim().key(),
                new Cause(Cause.Kind.CERTIFICATION, "C1"),
                Money.ofFen(700),
                Money.ofFen(650),
                STAMP.at(),
                new medassist.domain.adjustment.Decision.Due());
        var waived = adjustment.waived(REVERSED);

        sample().save(new Change.AdjustmentRaised(adjustment, STAMP));
        assertThat(adjustments(Adjustments.State.DUE)).containsExactly(adjustment);
        sample().save(new Change.AdjustmentDecided(waived, STAMP));

        assertThat(stores().adjustments().find(adjustment.id())).contains(waived);
        assertThat(sample().asked(new Need.Adjustments(sample().ledgerKey()))).containsExactly(waived);
        assertThat(adjustments(Adjustments.State.DUE)).isEmpty();
        assertThat(adjustments(Adjustments.State.ANY)).containsExactly(waived);
        assertThatThrownBy(() -> sample().save(new Change.AdjustmentDecided(adjustment.released(STAMP), STAMP)))
                .isInstanceOf(RuntimeException.class);
        assertThat(stores().adjustments().find(adjustment.id())).contains(waived);
    }

    @Test
    default void listsLapsedAdjustmentsOnlyWhereAskedFor() {
        Settlement settlement = sample().post("S1");
        var adjustment = new Adjustment(
                AdjustmentId.of(settlement.number(), 1),
                sample().ledgerKey(),
                settlement.claim().key(),
                new Cause(Cause.Kind.REVERSAL, "S0"),
                Money.ofFen(700),
                Money.ofFen(900),
                STAMP.at(),
                new medassist.domain.adjustment.Decision.Due());
        sample().save(new Change.AdjustmentRaised(adjustment, STAMP));

        sample().save(new Change.AdjustmentDecided(adjustment.lapsed(REVERSED.at()), STAMP));

        assertThat(adjustments(Adjustments.State.ANY)).isEmpty();
        assertThat(adjustments(Adjustments.State.LAPSED)).containsExactly(adjustment.lapsed(REVERSED.at()));
    }

    private List<Adjustment> adjustments(Adjustments.State state) {
        return stores().adjustments()
                .list(new Adjustments.Filter(sample().personId().value(), state), "", 10);
    }
}
