package medassist.contracts.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import medassist.application.port.AuditTrail;
import medassist.application.port.Events;
import medassist.application.settling.QuoteClaim;
import medassist.application.settling.ReinstateSettlement;
import medassist.application.settling.ReverseSettlement;
import medassist.application.settling.SettleClaim;
import medassist.application.settling.UndoReversal;
import medassist.application.settling.UndoSettlement;
import medassist.application.work.Answer;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
import medassist.application.work.Reply;
import medassist.application.work.Work;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.access.Authority;
import medassist.domain.access.Extent;
import medassist.domain.access.NotPermittedException;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.event.LedgerEvent;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens around a decision: permission, stamps, answers given once, events and audit. */
class WorkTests {

    private static final Caller HOSPITAL = Desk.caller("H1", "M1");
    private static final AnswerKey KEY = new AnswerKey("H1", "M1");
    private static final SettlementKey S1 = new SettlementKey(City.HOSPITAL, "S1");

    private final City city = new City();
    private final Work work = city.desk.medAssist().work();

    @Test
    void keepsTheAnswerWithWhatWasDoneAndGivesItAgain() {
        assertThat(once("digest", "1000")).isEqualTo(new Answer.First("aid 700.00"));
        assertThat(once("digest", "1000")).isEqualTo(new Answer.Replayed("aid 700.00"));
        assertThat(once("other", "1000")).isEqualTo(new Answer.KeyReused());
        assertThat(city.ledger().version()).isEqualTo(1);
    }

    @Test
    void keepsARefusalToo() {
        city.desk.settle(City.claim("S1", "999"), HOSPITAL);

        assertThat(once("digest", "1000")).isEqualTo(new Answer.First("SETTLEMENT_ID_REUSED"));
        assertThat(once("digest", "1000")).isEqualTo(new Answer.Replayed("SETTLEMENT_ID_REUSED"));
        assertThat(stored(KEY).state()).isEqualTo(KeptAnswer.State.REFUSED);
    }

    @Test
    void keepsNothingWhereTheAnswerCannotBeSaid() {
        assertThatThrownBy(() -> work.once(new SettleClaim(City.claim("S1", "1000")), HOSPITAL, KEY, "digest", _ -> {
                    throw new IllegalStateException("no words");
                }))
                .hasMessage("no words");

        assertThat(city.ledger().version()).isZero();
        assertThat(once("digest", "1000")).isEqualTo(new Answer.First("aid 700.00"));
    }

    @Test
    void takesTheKeysOfDifferentCallersForDifferent() {
        once("digest", "1000");
        var other = new AnswerKey("REST clerk", "M1");

        assertThat(work.once(new SettleClaim(City.claim("S1", "1000")), HOSPITAL, other, "digest", said("again")))
                .isEqualTo(new Answer.First("again 700.00"));
    }

    @Test
    void tellsOfAnEntryAndRecordsWhoMadeIt() {
        city.desk.settle(City.claim("S1", "1000"), HOSPITAL);

        assertThat(city.stores.events().list(new Events.Filter("P1", false), Reach.ALL, 0, 10))
                .extracting(each -> each.outgoing().event().type())
                .containsExactly(LedgerEvent.Type.SETTLEMENT_POSTED);
        assertThat(city.stores.auditTrail().list(new AuditTrail.Filter("P1", "H1"), Reach.ALL, 0, 10))
                .extracting(each -> each.entry().action() + " " + each.entry().subject() + " "
                        + each.entry().caller())
                .containsExactly(Action.SETTLE + " H1/S1 " + HOSPITAL.onRecord());
    }

    @Test
    void tellsAndRecordsNothingOfWhatWasRefusedOrDoneBefore() {
        city.desk.settle(City.claim("S1", "1000"), HOSPITAL);
        int events = events();

        city.desk.settle(City.claim("S1", "1000"), HOSPITAL);
        city.desk.settle(City.claim("S1", "1000.01"), HOSPITAL);
        city.desk.quote(City.claim("S2", "1000"));

        assertThat(events()).isEqualTo(events);
        assertThat(city.ledger().version()).isEqualTo(1);
    }

    @Test
    void opensNothingForWhoMayNot() {
        city.stores.setAway(true);
        var auditor = new Caller("A1", "test", "", Authority.of(Set.of(Role.AUDITOR), Reach.ALL));
        var request = new SettleClaim(City.claim("S1", "1000"));

        assertThatThrownBy(() -> work.on(request, auditor)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> work.tryOut(request, auditor)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> work.once(request, auditor, KEY, "digest", said("aid")))
                .isInstanceOf(NotPermittedException.class);
    }

    /** Whoever reaches neither the institution, the jurisdiction nor the person is told that there is none. */
    @ParameterizedTest
    @CsvSource({
        "INSTITUTION, H2, UNKNOWN_INSTITUTION",
        "JURISDICTION, 330100, UNKNOWN_PERSON",
        "TOWNSHIP, 甲镇, UNKNOWN_PERSON",
        "PERSON, P2, UNKNOWN_PERSON",
    })
    void doesAsIfNothingWereThereBeyondTheReachOfWhoAsks(Reach.Dimension dimension, String name, Refusal.Code code) {
        var bounded = new Caller(
                "A1", "test", "", Authority.of(Set.of(Role.GATEWAY), Reach.of(dimension, Extent.of(Set.of(name)))));
        var request = new SettleClaim(City.claim("S1", "1000"));

        assertThat(refusal(work.on(request, bounded))).contains(code);
        assertThat(refusal(work.tryOut(new QuoteClaim(City.claim("S1", "1000")), bounded)))
                .contains(code);
        assertThat(work.once(request, bounded, KEY, "digest", said("aid"))).isEqualTo(new Answer.First(code.name()));
        assertThat(city.ledger().version()).isZero();
    }

    private static Optional<Refusal.Code> refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? Optional.of(refusal.code()) : Optional.empty();
    }

    @Test
    void undoesASettlementOfUnknownOutcomeOnce() {
        city.desk.settle(City.claim("S1", "1000"), HOSPITAL);

        var first = undo(S1);
        var again = undo(S1);

        assertThat(first).isInstanceOf(Outcome.Done.class);
        assertThat(again).isInstanceOf(Outcome.DoneBefore.class);
        assertThat(city.stores.settlements().find(S1).orElseThrow().isUndone()).isTrue();
        assertThat(city.ledger().version()).isEqualTo(2);
    }

    @Test
    void neverPostsAgainWhatItsInstitutionHasUndone() {
        city.desk.settle(City.claim("S1", "1000"), HOSPITAL);
        undo(S1);

        undoReversal("U1");

        assertThat(city.stores.settlements().find(S1).orElseThrow().isUndone()).isTrue();
        assertThat(city.ledger().version()).isEqualTo(2);
    }

    @Test
    void doesNotUndoWhatAnotherRequestHasReversed() {
        city.desk.settle(City.claim("S1", "1000"), HOSPITAL);
        city.desk.reverse(S1, "typo", Desk.caller("H1", "M2"));

        assertThat(undo(S1)).isEqualTo(Outcome.refused(Refusal.Code.ALREADY_REVERSED, "S1"));
        assertThat(city.stores.settlements().find(S1).orElseThrow().isUndone()).isFalse();
    }

    @Test
    void keepsOutAMessageThatIsUndoneBeforeItArrives() {
        var key = new SettlementKey(City.HOSPITAL, "M1");

        assertThat(undo(key)).isInstanceOf(Outcome.Done.class);
        assertThat(undo(key)).isInstanceOf(Outcome.DoneBefore.class);

        assertThat(once("digest", "1000")).isEqualTo(new Answer.UndoneBeforeArrival());
        assertThat(city.ledger().version()).isZero();
    }

    @Test
    void undoesNothingThatIsNamedWrongly() {
        city.desk.settle(City.claim("S1", "1000"), HOSPITAL);
        once("digest", "200");
        var another = new PersonId("P9");

        assertThat(work.on(new UndoSettlement(another, S1, ""), HOSPITAL))
                .isEqualTo(Outcome.refused(Refusal.Code.UNDOES_ANOTHER_PERSON));
        work.once(
                ReverseSettlement.of(city.stores.settlements().find(S1).orElseThrow(), ""),
                Desk.caller("H1", "M2"),
                new AnswerKey("H1", "M2"),
                "digest",
                said("aid"));
        assertThat(undo(new SettlementKey(City.HOSPITAL, "M2")))
                .as("it reversed")
                .isEqualTo(Outcome.refused(Refusal.Code.UNDOES_ANOTHER_KIND));
        assertThat(undoReversal("S1")).as("it settled, outside any message").isInstanceOf(Outcome.Done.class);
    }

    @Test
    void undoesAReversalOfUnknownOutcomeAndKeepsOutOneThatHasNotArrived() {
        city.desk.settle(City.claim("S1", "1000"), HOSPITAL);
        city.desk.reverse(S1, "typo", Desk.caller("H1", "M2"));

        assertThat(undoReversal("M2")).isInstanceOf(Outcome.Done.class);
        assertThat(undoReversal("M2")).isInstanceOf(Outcome.DoneBefore.class);
        assertThat(city.ledger().version()).isEqualTo(3);
        assertThat(undoReversal("M3")).isInstanceOf(Outcome.Done.class);
        assertThat(stored(new AnswerKey("H1", "M3"))).isEqualTo(KeptAnswer.UNDONE);
    }

    private Answer once(String digest, String inScope) {
        return work.once(new SettleClaim(City.claim("S1", inScope)), HOSPITAL, KEY, digest, said("aid"));
    }

    private static Function<Outcome<Settlement>, Reply> said(String word) {
        return outcome -> switch (outcome) {
            case Outcome.Done<Settlement>(Settlement done) -> said(word, done);
            case Outcome.DoneBefore<Settlement>(Settlement done) -> said(word, done);
            case Outcome.Refused<Settlement>(Refusal refusal) ->
                new Reply(refusal.code().name(), false);
        };
    }

    private static Reply said(String word, Settlement settlement) {
        return new Reply(word + " " + settlement.adjudication().assistance(), true);
    }

    private Outcome<?> undo(SettlementKey key) {
        return work.on(new UndoSettlement(City.PERSON, key, "2601"), Desk.caller("H1", "U1"));
    }

    private Outcome<?> undoReversal(String request) {
        return work.on(
                new UndoReversal(new ReinstateSettlement(City.PERSON, City.HOSPITAL, request, "2601")),
                Desk.caller("H1", "U2"));
    }

    private KeptAnswer stored(AnswerKey key) {
        return city.stores.keptAnswers().find(key).orElseThrow();
    }

    private int events() {
        return city.stores
                .events()
                .list(new Events.Filter("", false), Reach.ALL, 0, 100)
                .size();
    }
}
