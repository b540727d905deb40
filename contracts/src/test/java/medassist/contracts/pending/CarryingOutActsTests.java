package medassist.contracts.pending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import medassist.application.pending.ActKind;
import medassist.application.pending.ActKinds;
import medassist.application.pending.CarryingOutActs;
import medassist.application.pending.DecidingActs;
import medassist.application.pending.PreparingActs;
import medassist.application.settling.SettleClaim;
import medassist.application.work.Request;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.access.Permission;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Needs;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.ActState;
import medassist.domain.pending.ActState.RefusedPart;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Phrase;
import medassist.domain.policy.Law;
import medassist.domain.settlement.Settlement;
import org.junit.jupiter.api.Test;

/** Acts that are done person by person. */
class CarryingOutActsTests {

    private final City city = new City();
    private final List<String> settled = new ArrayList<>();
    private final ActKinds kinds = new ActKinds(List.of(new Settling()));
    private final PreparingActs preparing = new PreparingActs(
            city.stores.pendingActs(), city.stores.auditTrail(), city.stores.unitOfWork(), city.clock);
    private final DecidingActs deciding = new DecidingActs(
            city.stores.pendingActs(), kinds, city.stores.auditTrail(), city.stores.unitOfWork(), city.clock);
    private final CarryingOutActs carryingOut = new CarryingOutActs(
            city.stores.pendingActs(), kinds, city.desk.medAssist().work(), city.stores.unitOfWork(), city.clock);

    private Function<String, String> interruption = name -> name;

    @Test
    void doesNothingBeforeASecondPersonApproves() {
        PendingAct act = prepared("S1", "S2");

        assertThat(carryingOut.carryOut()).isZero();
        assertThat(city.ledger().version()).isZero();
        assertThat(approved(act).state()).isInstanceOf(ActState.Approved.class);
        assertThat(city.ledger().version()).isZero();
    }

    @Test
    void doesEveryPartOfAnApprovedActOnceAndIsDone() {
        PendingAct act = approved(prepared("S1", "S2"));

        assertThat(carryingOut.carryOut()).isEqualTo(1);
        assertThat(carryingOut.carryOut()).isZero();

        assertThat(city.ledger().version()).isEqualTo(2);
        assertThat(state(act)).isEqualTo(new ActState.Done(approval(act), city.clock.instant(), List.of()));
    }

    @Test
    void goesOnAfterAnInterruptionAndDoesNoPartTwice() {
        PendingAct act = approved(prepared("S1", "S2", "S3"));
        interruption = name -> {
            if (name.equals("S2")) {
                throw new IllegalStateException("killed");
            }
            return name;
        };

        assertThatThrownBy(carryingOut::carryOut).hasMessage("killed");
        assertThat(city.ledger().version()).isEqualTo(1);
        assertThat(state(act)).isInstanceOf(ActState.Approved.class);
        interruption = name -> name;
        carryingOut.carryOut();

        assertThat(settled).containsExactly("S1", "S2", "S3");
        assertThat(city.ledger().version()).isEqualTo(3);
        assertThat(state(act)).isInstanceOf(ActState.Done.class);
    }

    @Test
    void doesOtherActsWhereOneFails() {
        PendingAct failing = approved(prepared("S1"));
        PendingAct act = approved(prepared("S2"));
        interruption = name -> {
            if (name.equals("S1")) {
                throw new IllegalStateException("broken");
            }
            return name;
        };

        assertThatThrownBy(carryingOut::carryOut).hasMessage("broken");

        assertThat(state(failing)).isInstanceOf(ActState.Approved.class);
        assertThat(state(act)).isInstanceOf(ActState.Done.class);
    }

    @Test
    void refusesTwoPartsOfOneName() {
        PendingAct act = approved(prepared("S1", "S1"));

        assertThatThrownBy(carryingOut::carryOut).hasMessageContaining("have one name");

        assertThat(state(act)).isInstanceOf(ActState.Approved.class);
        assertThat(settled).isEmpty();
    }

    @Test
    void keepsWhichPartsARuleRefusedAfterAnInterruptionToo() {
        city.desk.settle(City.claim("S2", "1"), Desk.caller("H1"));
        PendingAct act = approved(prepared("S1", "S2", "S3"));
        interruption = name -> {
            if (name.equals("S3")) {
                throw new IllegalStateException("killed");
            }
            return name;
        };
        assertThatThrownBy(carryingOut::carryOut).hasMessage("killed");
        interruption = name -> name;
        carryingOut.carryOut();

        assertThat(state(act))
                .isEqualTo(new ActState.Done(
                        approval(act),
                        city.clock.instant(),
                        List.of(new RefusedPart("S2", Refusal.of(Refusal.Code.SETTLEMENT_ID_REUSED, "S2")))));
        assertThat(city.ledger().version()).isEqualTo(3);
    }

    private PendingAct prepared(String... settlements) {
        var asked = Document.EMPTY.with(
                "settlements",
                List.of(settlements).stream()
                        .map(id -> Document.EMPTY.with("id", id))
                        .toList());
        return ((Outcome.Done<PendingAct>) preparing.prepare(new Settling(), City.CODE, asked, "理由", Desk.caller("A")))
                .result();
    }

    private PendingAct approved(PendingAct act) {
        return ((Outcome.Done<PendingAct>) deciding.approve(act.id(), act.digest(), "同意", Desk.caller("B"))).result();
    }

    private ActState state(PendingAct act) {
        return city.stores.pendingActs().find(act.id()).orElseThrow().state();
    }

    private static Stamp approval(PendingAct act) {
        return act.state().decision().orElseThrow();
    }

    /** Settles claims of 100 yuan. */
    private final class Settling implements ActKind.ByPerson {

        @Override
        public String code() {
            return "SETTLING";
        }

        @Override
        public Outcome<Document> workedOut(DivisionCode jurisdiction, Document asked) {
            return new Outcome.Done<>(asked);
        }

        @Override
        public Permission preparing() {
            return Permission.PREPARE_LISTS;
        }

        @Override
        public Permission approving() {
            return Permission.APPROVE_LISTS;
        }

        @Override
        public List<Phrase> said(PendingAct act) {
            return List.of();
        }

        @Override
        public List<Part> parts(PendingAct act) {
            return act.document().documents("settlements").stream()
                    .map(each -> new Part(each.text("id"), new Settle(each.text("id"))))
                    .toList();
        }
    }

    /** Settles one of them, unless it is interrupted. */
    private final class Settle implements Request<Settlement> {

        private final String id;
        private final SettleClaim claim;

        private Settle(String id) {
            this.id = id;
            claim = new SettleClaim(City.claim(id, "100"));
        }

        @Override
        public Permission permission() {
            return claim.permission();
        }

        @Override
        public Needs needs() {
            return claim.needs();
        }

        @Override
        public Decision<Outcome<Settlement>> decide(CaseFile file, Stamp stamp, Law law) {
            settled.add(interruption.apply(id));
            return claim.decide(file, stamp, law);
        }
    }
}
