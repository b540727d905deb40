package medassist.contracts.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import medassist.application.access.InSession;
import medassist.application.access.InSession.Missing;
import medassist.application.access.KeepingAccounts;
import medassist.application.access.KeepingAccounts.Credential;
import medassist.application.access.KeepingAccounts.Wanted;
import medassist.application.access.OneTimeCodes;
import medassist.application.access.Sessions;
import medassist.application.port.AuditTrail;
import medassist.contracts.memory.InMemoryStores;
import medassist.domain.access.Account;
import medassist.domain.access.AccountKey;
import medassist.domain.access.Authority;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import medassist.domain.access.SecondFactor;
import medassist.domain.audit.Caller;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people sign in, stay and leave. */
class SessionsTests {

    private static final Caller ADMIN = new Caller("admin", "test", "", Authority.of(Set.of(Role.ADMIN), Reach.ALL));
    private static final String INITIAL = "initial-password";
    private static final String OWN = "of my own choice";
    private static final String ORIGIN = "CONSOLE 10.0.0.1";

    private final InMemoryStores stores = new InMemoryStores();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2023-06-15T02:00:00Z"));
    private final KeepingAccounts keeping = new KeepingAccounts(
            stores.accounts(), stores.logins(), stores.secrets(), stores.auditTrail(), stores.unitOfWork(), now::get);
    private final Sessions sessions = new Sessions(
            stores.accounts(), stores.logins(), stores.secrets(), stores.auditTrail(), stores.unitOfWork(), now::get);

    private void add(String name, Role role) {
        keeping.add(
                new Wanted(
                        name,
                        Set.of(role),
                        Map.of(Dimension.JURISDICTION, Extent.of(Set.of("371500"))),
                        Optional.of(LocalDate.of(2023, 12, 31))),
                new Credential.Password(INITIAL, true, false),
                ADMIN);
    }

    private Outcome<String> signIn(String name, String password, String code) {
        return sessions.signIn(name, password, code, ORIGIN);
    }

    private String signedIn(String name, String password, String code) {
        return ((Outcome.Done<String>) signIn(name, password, code)).result();
    }

    private InSession in(String id) {
        return sessions.of(id).orElseThrow();
    }

    private static Caller by(InSession person) {
        return new Caller(person.signedIn().id(), ORIGIN, "", person.signedIn().authority());
    }

    private Outcome<Account> change(String id, String current, String wanted) {
        return sessions.changePassword(in(id), current, wanted, by(in(id)));
    }

    private static Refusal.Code refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal().code();
    }

    private void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Test
    void letAPersonInWhoFirstChoosesAPasswordOfItsOwn() {
        add("c1", Role.CLERK);

        String id = signedIn("c1", INITIAL, "");
        assertThat(in(id).signedIn().id()).isEqualTo("c1");
        assertThat(in(id).roles()).containsExactly(Role.CLERK);
        assertThat(in(id).missing()).isEqualTo(Missing.OWN_PASSWORD);

        assertThat(change(id, INITIAL, OWN)).isInstanceOf(Outcome.Done.class);
        assertThat(in(id).missing()).isEqualTo(Missing.NOTHING);
        assertThat(refusal(signIn("c1", INITIAL, ""))).isEqualTo(Refusal.Code.SIGN_IN_REFUSED);
        assertThat(in(signedIn("c1", OWN, "")).session().before()).contains(now.get());
        assertThat(sessions.of("another id")).isEmpty();
    }

    @Test
    void answerTheSameWhateverIsWrong() {
        add("c1", Role.CLERK);
        keeping.add(
                new Wanted("program", Set.of(Role.ADMIN), Map.of(), Optional.empty()),
                new Credential.Key(AccountKey.Kind.API_KEY, "00".repeat(32)),
                ADMIN);
        Outcome<String> wrong = signIn("c1", "another password", "");

        assertThat(signIn("nobody", INITIAL, "")).isEqualTo(wrong);
        assertThat(signIn("program", INITIAL, "")).isEqualTo(wrong);
        assertThat(signIn("c1", "x".repeat(1_000_000), "")).isEqualTo(wrong);
        now.set(Instant.parse("2024-01-01T02:00:00Z"));
        assertThat(signIn("c1", INITIAL, "")).as("after its last day").isEqualTo(wrong);
    }

    @Test
    void lockAfterFiveFailuresForAMinuteAndTwiceAsLongEachTimeAfter() {
        add("c1", Role.CLERK);
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(signIn("c1", "wrong", ""))).isEqualTo(Refusal.Code.SIGN_IN_REFUSED);
        }
        later(Duration.ofSeconds(59));
        assertThat(refusal(signIn("c1", INITIAL, ""))).as("though it is right").isEqualTo(Refusal.Code.SIGN_IN_REFUSED);
        later(Duration.ofSeconds(1));
        signIn("c1", "wrong", "");
        later(Duration.ofSeconds(119));
        assertThat(refusal(signIn("c1", INITIAL, ""))).isEqualTo(Refusal.Code.SIGN_IN_REFUSED);
        later(Duration.ofSeconds(1));
        String id = signedIn("c1", INITIAL, "");
        assertThat(in(id).missing()).isEqualTo(Missing.OWN_PASSWORD);
        signIn("c1", "wrong", "");
        assertThat(signIn("c1", INITIAL, "")).as("counted anew").isInstanceOf(Outcome.Done.class);
    }

    @Test
    void askWhoApprovesForASecondFactorOnceItIsConfirmed() {
        add("a1", Role.APPROVER);
        String id = signedIn("a1", INITIAL, "");
        change(id, INITIAL, OWN);
        assertThat(in(id).missing()).isEqualTo(Missing.SECOND_FACTOR);

        SecondFactor factor = sessions.proposeSecondFactor(in(id)).orElseThrow();
        assertThat(sessions.proposeSecondFactor(in(id)))
                .as("the same until it is confirmed")
                .contains(factor);
        assertThat(refusal(sessions.confirmSecondFactor(in(id), "000000x", by(in(id)))))
                .isEqualTo(Refusal.Code.WRONG_CODE);
        String elsewhere = signedIn("a1", OWN, "");
        assertThat(sessions.confirmSecondFactor(in(id), OneTimeCodes.codeAt(factor, now.get()), by(in(id))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(in(id).missing()).isEqualTo(Missing.NOTHING);
        assertThat(sessions.of(elsewhere)).as("came in without it").isEmpty();
        assertThat(sessions.proposeSecondFactor(in(id))).isEmpty();

        assertThat(refusal(signIn("a1", OWN, ""))).isEqualTo(Refusal.Code.SIGN_IN_REFUSED);
        assertThat(refusal(signIn("a1", OWN, OneTimeCodes.codeAt(factor, now.get()))))
                .as("used")
                .isEqualTo(Refusal.Code.SIGN_IN_REFUSED);
        later(Duration.ofSeconds(30));
        assertThat(signIn("a1", OWN, OneTimeCodes.codeAt(factor, now.get()))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void proposeAnotherSecondFactorOnceThePasswordIsOnesOwn() {
        add("a1", Role.APPROVER);
        String id = signedIn("a1", INITIAL, "");
        SecondFactor seen = sessions.proposeSecondFactor(in(id)).orElseThrow();
        change(id, INITIAL, OWN);

        assertThat(sessions.proposeSecondFactor(in(id)).orElseThrow())
                .as("whoever gave the first password may know it")
                .isNotEqualTo(seen);
    }

    @Test
    void endASessionThatIsNotUsedForHalfAnHourOrLastsLongerThanADaysWork() {
        add("c1", Role.CLERK);
        String idle = signedIn("c1", INITIAL, "");
        later(Duration.ofMinutes(29));
        assertThat(sessions.of(idle)).isPresent();
        later(Duration.ofMinutes(29));
        assertThat(sessions.of(idle)).as("used between").isPresent();
        later(Duration.ofMinutes(30));
        assertThat(sessions.of(idle)).isEmpty();

        String busy = signedIn("c1", INITIAL, "");
        for (int i = 0; i < 35; i++) {
            later(Duration.ofMinutes(20));
            assertThat(sessions.of(busy)).isPresent();
        }
        later(Duration.ofMinutes(20));
        assertThat(sessions.of(busy)).isEmpty();
    }

    @Test
    void endWithTheAccountWithAnotherPasswordAndBySigningOut() {
        add("c1", Role.CLERK);
        String one = signedIn("c1", INITIAL, "");
        String other = signedIn("c1", INITIAL, "");
        sessions.signOut(in(one), by(in(one)));
        assertThat(sessions.of(one)).isEmpty();
        assertThat(sessions.of(other)).isPresent();

        change(other, INITIAL, OWN);
        String third = signedIn("c1", OWN, "");
        change(third, OWN, "yet another choice");
        assertThat(sessions.of(other)).isEmpty();
        assertThat(sessions.of(third)).isPresent();

        keeping.rotate("c1", new Credential.Password(INITIAL, true, false), Duration.ZERO, ADMIN);
        assertThat(sessions.of(third)).isEmpty();
        String last = signedIn("c1", INITIAL, "");
        keeping.revoke("c1", ADMIN);
        assertThat(sessions.of(last)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "initial-password", "this is C1 and long", "aaaaabbbbbccccc"})
    void refuseAPasswordThatIsGuessed(String wanted) {
        add("c1", Role.CLERK);
        String id = signedIn("c1", INITIAL, "");

        assertThat(refusal(change(id, INITIAL, wanted))).isEqualTo(Refusal.Code.WEAK_PASSWORD);
        assertThat(in(id).missing()).isEqualTo(Missing.OWN_PASSWORD);
    }

    @Test
    void lockWhoTriesPasswordsFromASessionThatWasLeftOpen() {
        add("c1", Role.CLERK);
        String id = signedIn("c1", INITIAL, "");
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(change(id, "wrong", OWN))).isEqualTo(Refusal.Code.WRONG_PASSWORD);
        }
        assertThat(refusal(change(id, INITIAL, OWN))).isEqualTo(Refusal.Code.WRONG_PASSWORD);
    }

    @Test
    void leaveATrailWithoutSecrets() {
        add("c1", Role.CLERK);
        signIn("c1", "wrong", "");
        signIn("nobody", "wrong", "");
        String id = signedIn("c1", INITIAL, "");
        change(id, INITIAL, OWN);
        sessions.signOut(in(id), by(in(id)));

        var any = new AuditTrail.Filter("", "");
        assertThat(stores.auditTrail().list(any, Reach.ALL, 0, 10))
                .map(placed -> placed.entry().action() + " " + placed.entry().subject())
                .containsExactly(
                        "ADD_ACCOUNT c1", "FAIL_SIGN_IN c1", "SIGN_IN c1", "CHANGE_PASSWORD c1", "SIGN_OUT c1");
    }
}
