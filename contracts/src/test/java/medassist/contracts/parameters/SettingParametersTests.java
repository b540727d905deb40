package medassist.contracts.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import medassist.application.MedAssist;
import medassist.application.parameters.SettingParameters;
import medassist.application.parameters.SettingParameters.Setting;
import medassist.application.pending.DecidingActs;
import medassist.application.port.AuditTrail;
import medassist.application.port.PendingActs;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.domain.division.DivisionCode;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.Parameters;
import medassist.domain.pending.ActId;
import medassist.domain.pending.ActState;
import medassist.domain.pending.PendingAct;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** Parameters, which one person prepares and another approves. */
class SettingParametersTests {

    private static final ParameterName PREMIUM = new ParameterName("premium.basic");
    private static final Instant NOON = Instant.parse("2023-05-01T04:00:00Z");

    private final City city = new City();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final MedAssist medAssist =
            Desk.over(city.stores, city.policyPacks, now::get).medAssist();
    private final SettingParameters setting = medAssist.settingParameters();
    private final DecidingActs deciding = medAssist.decidingActs();

    @Test
    void changesNothingUntilAnotherPersonApproves() {
        PendingAct act = prepared("A", "2024-01-01/..=380");

        assertThat(act.id()).hasToString("20230501120000-" + act.id().value().substring(15));
        assertThat(own()).isEqualTo(premium());
        assertThat(refusal(deciding.approve(act.id(), act.digest(), "同意", Desk.caller("A"))))
                .isEqualTo(Refusal.of(Code.SAME_PERSON_DECIDES, act.id(), "A"));
        assertThat(refusal(deciding.reject(act.id(), act.digest(), "不同意", Desk.caller("A"))))
                .isEqualTo(Refusal.of(Code.SAME_PERSON_DECIDES, act.id(), "A"));
        assertThat(own()).isEqualTo(premium());

        assertThat(approved("B", act).state()).isInstanceOf(ActState.Done.class);
        assertThat(own()).isEqualTo(premium("2024-01-01/..=380"));
        assertThat(audit("A")).containsExactly("PREPARE_ACT " + act.id() + " 理由");
        assertThat(audit("B")).containsExactly("APPROVE_ACT " + act.id() + " 同意");
    }

    @Test
    void changesNothingWhereItIsRejected() {
        PendingAct act = prepared("A", "2024-01-01/..=380");

        assertThat(refusal(deciding.reject(act.id(), "other", "不同意", Desk.caller("B")))
                        .code())
                .isEqualTo(Code.PENDING_CHANGED);
        var rejected = deciding.reject(act.id(), act.digest(), "不同意", Desk.caller("B"));

        assertThat(done(rejected).state()).isInstanceOf(ActState.Rejected.class);
        assertThat(own()).isEqualTo(premium());
        assertThat(audit("B")).containsExactly("REJECT_ACT " + act.id() + " 不同意");
    }

    @Test
    void isTheSameActWhileItWaits() {
        PendingAct act = prepared("A", "2024-01-01/..=380");

        assertThat(set("A", "2024-01-01/..=380")).isEqualTo(new Outcome.DoneBefore<>(new Setting.Prepared(act)));
        assertThat(set("C", "2024-01-01/..=380")).isEqualTo(new Outcome.DoneBefore<>(new Setting.Prepared(act)));
        assertThat(prepared("C", "2024-01-01/..=381").id()).isNotEqualTo(act.id());
        deciding.reject(act.id(), act.digest(), "不同意", Desk.caller("B"));
        PendingAct again = prepared("A", "2024-01-01/..=380");

        assertThat(again.id()).isNotEqualTo(act.id());
        assertThat(again.digest()).isEqualTo(act.digest());
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void answersTheSameDecisionOfTheSamePersonAgainAndNoOther() {
        PendingAct act = prepared("A", "2024-01-01/..=380");
        PendingAct approved = approved("B", act);

        assertThat(deciding.approve(act.id(), act.digest(), "", Desk.caller("B")))
                .isEqualTo(new Outcome.DoneBefore<>(approved));
        for (var other : List.of(
                deciding.approve(act.id(), act.digest(), "", Desk.caller("C")),
                deciding.approve(act.id(), act.digest(), "", Desk.caller("A")),
                deciding.reject(act.id(), act.digest(), "", Desk.caller("B")))) {
            assertThat(refusal(other)).isEqualTo(Refusal.of(Code.ACT_DECIDED, act.id()));
        }
        assertThat(refusal(deciding.approve(new ActId("none"), act.digest(), "", Desk.caller("B"))))
                .isEqualTo(Refusal.of(Code.UNKNOWN_ACT, "none"));
        assertThat(audit("B")).hasSize(1);
    }

    @Test
    void isVoidWhereItWouldDoSomethingElseByNow() {
        PendingAct first = prepared("A", "2024-01-01/..=380");
        PendingAct second = prepared("A", "2024-01-01/..=400");
        approved("B", first);

        assertThat(refusal(deciding.approve(second.id(), second.digest(), "", Desk.caller("B"))))
                .isEqualTo(Refusal.of(Code.PENDING_CHANGED, second.id()));
        assertThat(own()).isEqualTo(premium("2024-01-01/..=380"));

        PendingAct shown =
                deciding.find(second.id(), Desk.caller("test")).orElseThrow().act();
        assertThat(shown.digest()).isNotEqualTo(second.digest());
        assertThat(waiting()).containsExactly(second);
        assertThat(shown.document().documents("changes"))
                .singleElement()
                .satisfies(change -> assertThat(change.json())
                        .isEqualTo("{\"from\":\"2024-01-01\",\"was\":\"380.00\",\"wasSource\":\"文件\","
                                + "\"becomes\":\"400.00\",\"becomesSource\":\"文件\"}"));
        assertThat(approved("B", shown))
                .isEqualTo(deciding.find(second.id(), Desk.caller("test"))
                        .orElseThrow()
                        .act());
        assertThat(own()).isEqualTo(premium("2024-01-01/..=400"));
    }

    @Test
    void knowsWhatWasOnRecordWhen() {
        approved("B", prepared("A", "2023-01-01/2023-12-31=350", "2024-01-01/..=380"));
        now.set(NOON.plusSeconds(60));
        approved("B", prepared("A", "2023-01-01/2023-12-31=350", "2024-01-01/..=400"));

        assertThat(setting.ownKnownAt(City.CODE, PREMIUM, NOON.minusSeconds(1), Desk.caller("test")))
                .isEqualTo(premium());
        assertThat(setting.ownKnownAt(City.CODE, PREMIUM, NOON, Desk.caller("test")))
                .isEqualTo(premium("2023-01-01/2023-12-31=350", "2024-01-01/..=380"));
        assertThat(setting.ownKnownAt(City.CODE, PREMIUM, NOON.plusSeconds(60), Desk.caller("test")))
                .isEqualTo(own());
        assertThat(setting.recordOf(City.CODE, PREMIUM, Desk.caller("test"))).hasSize(3);
    }

    @Test
    void hasNothingToDecideWhereNothingWouldChange() {
        assertThat(set("A")).isEqualTo(new Outcome.DoneBefore<>(new Setting.Unchanged(premium())));
        approved("B", prepared("A", "2024-01-01/..=380"));

        assertThat(set("A", "2024-01-01/..=380"))
                .isEqualTo(new Outcome.DoneBefore<>(new Setting.Unchanged(premium("2024-01-01/..=380"))));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void isSetForJurisdictionsOfWhichAPolicyIsKnown() {
        for (String known : List.of("999900", "990000")) {
            assertThat(set("A", new DivisionCode(known), "2024-01-01/..=1")).isInstanceOf(Outcome.Done.class);
        }
        assertThat(refusal(set("A", new DivisionCode("371500"), "2024-01-01/..=1")))
                .isEqualTo(Refusal.of(Code.UNKNOWN_JURISDICTION, "371500"));
        assertThat(refusal(set("A", new DivisionCode("999901"), "2024-01-01/..=1"))
                        .code())
                .isEqualTo(Code.UNKNOWN_JURISDICTION);
    }

    @Test
    void servesACityByItsProvince() {
        var province = new DivisionCode("990000");
        var act = ((Setting.Prepared) done(set("A", province, "2024-01-01/..=380"))).act();
        approved("B", act);

        assertThat(setting.on(City.CODE, PREMIUM, LocalDate.of(2024, 5, 1), Desk.caller("test")))
                .asInstanceOf(type(Parameters.Answer.Known.class))
                .satisfies(known -> assertThat(known.setBy()).isEqualTo(province));
        assertThat(own()).isEqualTo(premium());
    }

    private Outcome<Setting> set(String by, String... values) {
        return set(by, City.CODE, values);
    }

    private Outcome<Setting> set(String by, DivisionCode jurisdiction, String... values) {
        return setting.set(jurisdiction, premium(values), "理由", Desk.caller(by));
    }

    private PendingAct prepared(String by, String... values) {
        return ((Setting.Prepared) done(set(by, values))).act();
    }

    private PendingAct approved(String by, PendingAct act) {
        return done(deciding.approve(act.id(), act.digest(), "同意", Desk.caller(by)));
    }

    private Parameter own() {
        return setting.own(City.CODE, PREMIUM, Desk.caller("test"));
    }

    private List<PendingAct> waiting() {
        return deciding
                .list(
                        new PendingActs.Filter("PARAMETER", "999900", PendingActs.State.PENDING),
                        "",
                        9,
                        Desk.caller("test"))
                .stream()
                .map(DecidingActs.Shown::act)
                .toList();
    }

    private List<String> audit(String actor) {
        return medAssist.trails().audit(new AuditTrail.Filter("", actor), 0, 9, Desk.caller("test")).stream()
                .map(AuditTrail.Placed::entry)
                .map(entry -> "%s %s %s".formatted(entry.action(), entry.subject(), entry.reason()))
                .toList();
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).result();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    private static Parameter premium(String... values) {
        return new Parameter(
                PREMIUM,
                Arrays.stream(values).map(SettingParametersTests::value).toList());
    }

    /** Such as {@code 2024-01-01/..=380}. */
    private static DatedValue value(String text) {
        List<String> parts = List.of(text.split("[/=]"));
        var from = LocalDate.parse(parts.get(0));
        var days = parts.get(1).equals("..") ? Validity.since(from) : new Validity(from, LocalDate.parse(parts.get(1)));
        return new DatedValue(days, PREMIUM.read(parts.get(2)), "文件");
    }
}
