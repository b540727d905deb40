package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.REVERSED;
import static medassist.contracts.stores.Samples.STAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import medassist.application.port.Adjustments;
import medassist.application.port.PayableFilter;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.adjustment.Basis;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.ledger.Cause;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
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
                Basis.REPLAY,
                new Cause(Cause.Kind.CERTIFICATION, "C1"),
                Money.ofFen(700),
                Money.ofFen(650),
                new AidByFund(Map.of(Fund.ASSISTANCE_FUND, Money.ofFen(-700), Fund.COUNTY_FINANCE, Money.ofFen(650))),
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
        Adjustment adjustment = raised(settlement, 1, Basis.REPLAY, 700, 900);

        sample().save(new Change.AdjustmentDecided(adjustment.lapsed(REVERSED.at()), STAMP));

        assertThat(adjustments(Adjustments.State.ANY)).isEmpty();
        assertThat(adjustments(Adjustments.State.LAPSED)).containsExactly(adjustment.lapsed(REVERSED.at()));
    }

    @Test
    default void findsThoseOfSettlementsInTheOrderInWhichTheyWereRaised() {
        Settlement first = sample().post("S1");
        Settlement second = sample().post("S2");
        Settlement third = sample().post("S3");
        Adjustment lapsed = raised(first, 1, Basis.REPLAY, 700, 900);
        sample().save(new Change.AdjustmentDecided(lapsed.lapsed(REVERSED.at()), STAMP));
        Adjustment released = raised(first, 2, Basis.REPLAY, 700, 800).released(REVERSED);
        sample().save(new Change.AdjustmentDecided(released, REVERSED));
        Adjustment due = raised(first, 3, Basis.REPLAY, 800, 900);
        Adjustment other = raised(second, 1, Basis.REPLAY, 700, 0);
        raised(third, 1, Basis.REPLAY, 700, 0);

        assertThat(stores().adjustments().of(List.of(first))).containsExactly(released, due);
        assertThat(stores().adjustments().of(List.of(second, first))).containsExactlyInAnyOrder(released, due, other);
        assertThat(stores().adjustments().of(List.of())).isEmpty();
    }

    @Test
    default void findsThoseThatPayablesFollowFrom() {
        Settlement settlement = sample().post("S1");
        Adjustment released = raised(settlement, 1, Basis.REPLAY, 700, 900).released(REVERSED);
        sample().save(new Change.AdjustmentDecided(released, REVERSED));
        Adjustment waived = raised(settlement, 2, Basis.REPLAY, 900, 800).waived(REVERSED);
        sample().save(new Change.AdjustmentDecided(waived, REVERSED));
        Adjustment lapsed = raised(settlement, 3, Basis.REVERSAL, 200, 0).lapsed(REVERSED.at());
        sample().save(new Change.AdjustmentDecided(lapsed, REVERSED));
        Adjustment givingBack = raised(settlement, 4, Basis.REVERSAL, -200, 0);

        assertThat(payable(PayableFilter.State.ANY, "", 10)).containsExactly(released, lapsed, givingBack);
        assertThat(payable(PayableFilter.State.DUE, "", 10)).containsExactly(released, givingBack);
        assertThat(payable(PayableFilter.State.CANCELLED, "", 10)).containsExactly(lapsed);
        assertThat(payable(PayableFilter.State.ANY, lapsed.id().value(), 1)).containsExactly(lapsed);
        assertThat(stores().adjustments()
                        .payable(
                                new PayableFilter(sample().personId().value(), "450600", PayableFilter.State.ANY),
                                Reach.ALL,
                                "",
                                10))
                .isEmpty();
    }

    private Adjustment raised(Settlement settlement, int ordinal, Basis basis, long was, long is) {
        var adjustment = new Adjustment(
                AdjustmentId.of(settlement.number(), ordinal),
                sample().ledgerKey(),
                settlement.claim().key(),
                basis,
                new Cause(Cause.Kind.REVERSAL, "S0"),
                Money.ofFen(was),
                Money.ofFen(is),
                new AidByFund(Map.of(Fund.ASSISTANCE_FUND, Money.ofFen(is - was))),
                STAMP.at(),
                new medassist.domain.adjustment.Decision.Due());
        sample().save(new Change.AdjustmentRaised(adjustment, STAMP));
        return adjustment;
    }

    private List<Adjustment> payable(PayableFilter.State state, String from, int limit) {
        return stores().adjustments()
                .payable(
                        new PayableFilter(
                                sample().personId().value(),
                                sample().ledgerKey().jurisdiction().value(),
                                state),
                        Reach.ALL,
                        from,
                        limit);
    }

    private List<Adjustment> adjustments(Adjustments.State state) {
        return stores().adjustments()
                .list(new Adjustments.Filter(sample().personId().value(), state), Reach.ALL, "", 10);
    }
}
