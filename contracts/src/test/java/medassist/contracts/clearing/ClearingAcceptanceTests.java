package medassist.contracts.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import medassist.application.clearing.ClaimedFigures;
import medassist.application.clearing.DecidingClearings.Acceptance;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.access.Authority;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingState;
import medassist.domain.clearing.ClearingType;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.pending.PendingAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How two people accept what a hospital has applied for. */
class ClearingAcceptanceTests {

    private static final Caller HOSPITAL = Desk.caller(City.HOSPITAL.value());
    private static final ClearingPeriod MAY =
            new ClearingPeriod(City.CODE, City.HOSPITAL, YearMonth.of(2023, 5), ClearingType.INPATIENT);
    private static final Caller ZHANG = caller("zhang", Role.CLERK, City.CODE.value());
    private static final Caller LI = caller("li", Role.APPROVER, City.CODE.value());

    private final City city = new City();
    private final Desk desk = Desk.over(city.stores, city.policyPacks, () -> Instant.parse("2023-06-15T02:03:04Z"));

    private ClearingId id = new ClearingId("none");

    private static Caller caller(String name, Role role, String jurisdiction) {
        Reach reach = Reach.of(Dimension.JURISDICTION, Extent.of(Set.of(jurisdiction)));
        return new Caller(name, "test", "", Authority.of(Set.of(role), reach));
    }

    @BeforeEach
    void apply() {
        desk.settle(City.claim("S1", "1000"), HOSPITAL);
        id = done(desk.medAssist().clearing().apply(MAY, ClaimedFigures.NONE, HOSPITAL))
                .id();
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).result();
    }

    private static Refusal.Code refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal().code();
    }

    private Outcome<Acceptance> accept(Caller by) {
        return desk.medAssist().decidingClearings().accept(id, "核对无误", by);
    }

    private PendingAct prepared() {
        return ((Acceptance.Prepared) done(accept(ZHANG))).act();
    }

    private Outcome<PendingAct> approve(PendingAct act, Caller by) {
        return desk.medAssist().decidingActs().approve(act.id(), act.digest(), "同意", by);
    }

    private ClearingState state() {
        return city.stores.clearings().find(id).map(ClearingApplication::state).orElseThrow();
    }

    @Test
    void isPreparedByOneAndDoneByAnother() {
        PendingAct act = prepared();

        assertThat(state()).isInstanceOf(ClearingState.Applied.class);
        assertThat(act.document().text("institutionId")).isEqualTo(City.HOSPITAL.value());
        assertThat(act.document().text("month")).isEqualTo("2023-05");
        assertThat(act.document().text("lines")).isEqualTo("1");
        assertThat(accept(ZHANG)).isInstanceOf(Outcome.DoneBefore.class);

        assertThat(approve(act, LI)).isInstanceOf(Outcome.Done.class);

        assertThat(state())
                .isInstanceOfSatisfying(
                        ClearingState.Accepted.class,
                        accepted -> assertThat(accepted.stamp().by()).isEqualTo("li"));
        assertThat(accept(ZHANG)).isEqualTo(new Outcome.DoneBefore<>(new Acceptance.Accepted(application())));
    }

    private ClearingApplication application() {
        return city.stores.clearings().find(id).orElseThrow();
    }

    @Test
    void isNotApprovedByWhoPreparedIt() {
        Authority both = Authority.of(Set.of(Role.CLERK, Role.APPROVER), Reach.ALL);
        PendingAct act = prepared();

        assertThat(refusal(approve(act, new Caller("zhang", "test", "", both)))).isEqualTo(Code.SAME_PERSON_DECIDES);
        assertThat(state()).isInstanceOf(ClearingState.Applied.class);
    }

    @Test
    void isNotApprovedOnceTheHospitalHasWithdrawn() {
        PendingAct act = prepared();
        desk.medAssist().decidingClearings().withdraw(id, "重新申请", HOSPITAL);

        assertThat(refusal(approve(act, LI))).isEqualTo(Code.CLEARING_STATE);
        assertThat(state()).isInstanceOf(ClearingState.Withdrawn.class);
    }

    @Test
    void isDoneAtOnceByWhoHasSecondPersonsOfItsOwn() {
        var core = new Caller("core", "test", "", Authority.of(Set.of(Role.GATEWAY), Reach.ALL));

        assertThat(done(accept(core))).isInstanceOf(Acceptance.Accepted.class);
        assertThat(state()).isInstanceOf(ClearingState.Accepted.class);
    }

    @Test
    void isNotThereForWhoReachesElsewhere() {
        assertThat(refusal(accept(caller("wang", Role.CLERK, "371500")))).isEqualTo(Code.UNKNOWN_CLEARING);
    }
}
