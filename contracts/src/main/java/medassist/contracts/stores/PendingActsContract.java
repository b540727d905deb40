package medassist.contracts.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import medassist.application.port.PendingActs;
import medassist.application.port.PendingActs.State;
import medassist.application.work.ContentDigest;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.ActId;
import medassist.domain.pending.ActState;
import medassist.domain.pending.ActState.RefusedPart;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Value;
import org.junit.jupiter.api.Test;

/** What every {@link PendingActs} must do. */
public interface PendingActsContract extends OverStores {

    @Test
    default void keepsAnActFromItsPreparationToItsEnd() {
        PendingAct act = act("1", "KIND", document("\"甲\"\\ 😀\n\u0001"));
        added(act);
        assertThat(acts().find(act.id())).contains(act);
        assertThat(acts().waiting("KIND", jurisdiction(), act.asked())).contains(act);
        assertThat(notDone()).doesNotContain(act);

        PendingAct anew =
                act.workedOut(document("乙"), ContentDigest.of(document("乙").json()));
        PendingAct approved = kept(anew.approved(stamp("B")));
        assertThat(acts().find(act.id())).contains(approved);
        assertThat(acts().waiting("KIND", jurisdiction(), act.asked())).isEmpty();
        assertThat(notDone()).contains(approved);

        var refusal = Refusal.of(Refusal.Code.UNKNOWN_PERSON, "P\"1");
        PendingAct done = kept(approved.done(stamp("C").at(), List.of(new RefusedPart("P1", refusal))));
        assertThat(acts().find(act.id())).contains(done);
        assertThat(notDone()).doesNotContain(done);
    }

    @Test
    default void takesTheSameAgainOnceItWaitsNoMore() {
        PendingAct first = act("1", "KIND", document("甲"));
        PendingAct second = act("2", "KIND", document("甲"));
        added(first);
        assertThat(acts().waiting("OTHER", jurisdiction(), first.asked())).isEmpty();
        assertThat(acts().waiting("KIND", new DivisionCode("000000"), first.asked()))
                .isEmpty();
        assertThat(acts().waiting("KIND", jurisdiction(), "other")).isEmpty();

        PendingAct rejected = kept(first.rejected(stamp("B")));
        added(second);

        assertThat(acts().find(first.id())).contains(rejected);
        assertThat(acts().waiting("KIND", jurisdiction(), first.asked())).contains(second);
    }

    @Test
    default void listsActsByKindJurisdictionAndState() {
        PendingAct waiting = added(act("1", "KIND", document("甲")));
        PendingAct rejected = kept(added(act("2", "KIND", document("乙"))).rejected(stamp("B")));
        PendingAct approved = kept(added(act("3", "KIND", document("丙"))).approved(stamp("B")));
        PendingAct done = kept(added(act("4", "KIND", document("丁"))).approvedAndDone(stamp("B")));
        PendingAct other = added(act("5", "OTHER", document("戊")));

        assertThat(list("", State.ANY, "", 9)).containsExactly(waiting, rejected, approved, done, other);
        assertThat(list("", State.PENDING, "", 9)).containsExactly(waiting, other);
        assertThat(list("", State.REJECTED, "", 9)).containsExactly(rejected);
        assertThat(list("", State.APPROVED, "", 9)).containsExactly(approved, done);
        assertThat(list("KIND", State.ANY, "", 2)).containsExactly(waiting, rejected);
        assertThat(list("KIND", State.ANY, rejected.id().value(), 2)).containsExactly(approved, done);
        assertThat(acts().list(new PendingActs.Filter("", "", State.PENDING), Reach.ALL, "", 1000))
                .contains(waiting, other);
        assertThat(acts().list(new PendingActs.Filter("", "000000", State.ANY), Reach.ALL, "", 9))
                .isEmpty();
    }

    private PendingActs acts() {
        return stores().pendingActs();
    }

    private List<PendingAct> notDone() {
        return acts().notDone(1000);
    }

    private List<PendingAct> list(String kind, State state, String after, int limit) {
        return acts().list(new PendingActs.Filter(kind, jurisdiction().value(), state), Reach.ALL, after, limit);
    }

    private DivisionCode jurisdiction() {
        return DivisionOfTest.of(sample());
    }

    private PendingAct added(PendingAct act) {
        return sample().within(() -> {
            acts().lock(act.jurisdiction());
            acts().add(act);
            return act;
        });
    }

    private PendingAct kept(PendingAct act) {
        return sample().within(() -> {
            acts().keep(act);
            return act;
        });
    }

    private PendingAct act(String number, String kind, Document document) {
        return new PendingAct(
                new ActId(sample().unique() + "-" + number),
                kind,
                jurisdiction(),
                ContentDigest.of("asked " + document.json()),
                document,
                ContentDigest.of(document.json()),
                stamp("A"),
                new ActState.Waiting());
    }

    private static Document document(String text) {
        return Document.EMPTY
                .with("text", text)
                .with("none", List.of())
                .with("items", List.of(Document.EMPTY.with("a\"b", text), new Value.Text("x"), Document.EMPTY));
    }

    private static Stamp stamp(String by) {
        return new Stamp(Instant.parse("2023-05-01T02:03:04.123456Z"), by, "M1", "理由");
    }
}
