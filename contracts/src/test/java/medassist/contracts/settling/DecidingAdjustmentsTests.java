package medassist.contracts.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import medassist.application.adjusting.DecidingAdjustments;
import medassist.application.adjusting.DecidingAdjustments.Step;
import medassist.application.port.Adjustments;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.access.Authority;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.Decision;
import medassist.domain.audit.Caller;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterValue;
import medassist.domain.pending.ActState;
import medassist.domain.pending.PendingAct;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How two people decide what is due above an amount; a hospital had been paid 700 yuan that nobody was owed. */
class DecidingAdjustmentsTests {

    private static final Caller ZHANG = caller("zhang", Role.CLERK);
    private static final Caller LI = caller("li", Role.APPROVER);

    private final City city = new City();
    private final DecidingAdjustments deciding = city.desk.medAssist().decidingAdjustments();

    private static Caller caller(String name, Role role) {
        Reach reach = Reach.of(Dimension.JURISDICTION, Extent.of(Set.of(City.CODE.value())));
        return new Caller(name, "test", "", Authority.of(Set.of(role), reach));
    }

    @BeforeEach
    void isNoRecipientAfterAll() {
        city.desk.settle(City.claim("S1", "1000"), Desk.caller("H1"));
        city.certify(Validity.since(City.DAY.plusDays(1)));
    }

    private Adjustment adjustment() {
        return city.stores
                .adjustments()
                .list(new Adjustments.Filter(City.PERSON.value(), Adjustments.State.ANY), Reach.ALL, "", 9)
                .getFirst();
    }

    private void set(String amount) {
        city.stores.unitOfWork().within(() -> {
            city.stores
                    .parameterValues()
                    .change(
                            City.CODE,
                            DecidingAdjustments.LIMIT,
                            List.of(),
                            List.of(new DatedValue(
                                    Validity.since(LocalDate.of(2023, 1, 1)),
                                    new ParameterValue.Amount(Money.ofYuan(amount)),
                                    "内控制度")),
                            city.clock.instant());
            return amount;
        });
    }

    private PendingAct prepared(Step step) {
        return ((Outcome.Done<PendingAct>) deciding.prepare(adjustment(), step, "核对", ZHANG)).result();
    }

    private Outcome<PendingAct> approve(PendingAct act) {
        Outcome<PendingAct> approved = city.desk.medAssist().decidingActs().approve(act.id(), act.digest(), "同意", LI);
        city.desk.medAssist().carryingOutActs().carryOut();
        return approved;
    }

    @ParameterizedTest(name = "700.00 from the person, limit {0}: {1}")
    @CsvSource({"699.99, true", "700.00, false", "0.00, true"})
    void needTwoAboveTheAmount(String limit, boolean isNeeded) {
        set(limit);

        assertThat(deciding.needTwo(adjustment(), ZHANG)).isEqualTo(isNeeded);
    }

    @Test
    void needOneWhereNobodyHasSetAnAmountOrWhoAsksHasSecondPersons() {
        assertThat(deciding.needTwo(adjustment(), ZHANG)).isFalse();

        set("0.00");
        assertThat(deciding.needTwo(adjustment(), caller("core", Role.GATEWAY))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void areDoneByTheSecondPerson(Step step) {
        PendingAct act = prepared(step);
        assertThat(act.document().text("due")).isEqualTo("-700.00");
        assertThat(adjustment().isDue()).isTrue();

        assertThat(approve(act)).isInstanceOf(Outcome.Done.class);

        assertThat(adjustment().decision())
                .isInstanceOf(step == Step.RELEASE ? Decision.Released.class : Decision.Waived.class);
    }

    @Test
    void areNotApprovedOnceTheyHaveLapsed() {
        PendingAct act = prepared(Step.RELEASE);
        city.certify(Validity.since(LocalDate.of(2020, 1, 1)));

        assertThat(((Outcome.Refused<PendingAct>) approve(act)).refusal())
                .isEqualTo(Refusal.of(Code.ADJUSTMENT_NOT_DUE, act.document().text("adjustmentId")));
        assertThat(city.stores.pendingActs().find(act.id()).orElseThrow().state())
                .isInstanceOf(ActState.Waiting.class);
    }
}
