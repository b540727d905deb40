package medassist.contracts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import medassist.application.access.KeepingAccounts;
import medassist.application.access.KeepingAccounts.Credential;
import medassist.application.access.KeepingAccounts.Wanted;
import medassist.application.access.SignedIn;
import medassist.application.access.SigningIn;
import medassist.application.port.AuditTrail;
import medassist.application.work.ContentDigest;
import medassist.contracts.city.Desk;
import medassist.contracts.memory.InMemoryStores;
import medassist.domain.access.Account;
import medassist.domain.access.AccountKey;
import medassist.domain.access.Authority;
import medassist.domain.access.Extent;
import medassist.domain.access.NotPermittedException;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import medassist.domain.audit.Caller;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How accounts begin, come in and end. */
class AccountsTests {

    private static final Instant MORNING = Instant.parse("2023-06-15T02:00:00Z");
    private static final Caller ADMIN = new Caller("admin", "test", "", Authority.of(Set.of(Role.ADMIN), Reach.ALL));

    private final InMemoryStores stores = new InMemoryStores();
    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final KeepingAccounts keeping = new KeepingAccounts(
            stores.accounts(), stores.logins(), stores.secrets(), stores.auditTrail(), stores.unitOfWork(), now::get);
    private final SigningIn signingIn = new SigningIn(
            stores.accounts(),
            token -> token.startsWith("a.of.") ? Optional.of(token.substring(5)) : Optional.empty(),
            stores.unitOfWork(),
            now::get);

    private static Credential key(String secret) {
        return new Credential.Key(AccountKey.Kind.API_KEY, ContentDigest.of(secret));
    }

    private Optional<SignedIn> bySecret(String secret) {
        return signingIn.by(Optional.of("Bearer " + secret), Optional.empty());
    }

    private static Wanted clerk(String name) {
        return new Wanted(
                name,
                Set.of(Role.CLERK),
                Map.of(Dimension.JURISDICTION, Extent.of(Set.of("371500"))),
                Optional.of(LocalDate.of(2023, 6, 16)));
    }

    private static Refusal.Code refusal(Outcome<Account> outcome) {
        return ((Outcome.Refused<Account>) outcome).refusal().code();
    }

    private void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Test
    void letAnAccountInByItsKeyUntilTheEndOfItsLastDayInChina() {
        keeping.add(clerk("c1"), key("s1"), ADMIN);

        SignedIn signedIn = bySecret("s1").orElseThrow();
        assertThat(signedIn.id()).isEqualTo("c1");
        assertThat(signedIn.authority().allows(Permission.CERTIFY)).isTrue();
        assertThat(signedIn.authority().reach().of(Dimension.JURISDICTION).names())
                .containsExactly("371500");
        assertThat(bySecret("s2")).isEmpty();
        assertThat(signingIn.by(Optional.empty(), Optional.of(new Shown("s1"))))
                .as("a key is no certificate")
                .isEmpty();

        now.set(Instant.parse("2023-06-16T15:59:59Z"));
        assertThat(bySecret("s1")).isPresent();
        now.set(Instant.parse("2023-06-16T16:00:02Z"));
        assertThat(bySecret("s1")).isEmpty();
    }

    @Test
    void letAnAccountInByItsCertificateUnlessTheRequestShowsAKey() {
        Optional<Certificate> certificate = Optional.of(new Shown("certificate"));
        keeping.add(
                clerk("c1"), new Credential.Key(AccountKey.Kind.CERTIFICATE, ContentDigest.of("certificate")), ADMIN);

        assertThat(signingIn.by(Optional.empty(), certificate).map(SignedIn::id))
                .contains("c1");
        assertThat(signingIn.by(Optional.of("Bearer other"), certificate)).isEmpty();
        assertThat(signingIn.by(Optional.of("Basic YTpi"), certificate)).isEmpty();
        assertThat(signingIn.by(Optional.empty(), Optional.of(new Shown("other"))))
                .isEmpty();
    }

    @Test
    void letAnAccountInByATokenThatNamesItAsLongAsItIsOpen() {
        keeping.add(clerk("c1"), key("s1"), ADMIN);

        assertThat(bySecret("a.of.c1").map(SignedIn::id)).contains("c1");
        assertThat(bySecret("a.of.c1").orElseThrow().authority().allows(Permission.CERTIFY))
                .isTrue();
        assertThat(bySecret("a.of.nobody")).isEmpty();
        assertThat(bySecret("b.of.c1")).as("of another issuer").isEmpty();
        keeping.revoke("c1", ADMIN);
        later(SigningIn.BELIEVED);
        assertThat(bySecret("a.of.c1")).isEmpty();
    }

    @Test
    void letARevokedAccountInNoLongerThanItIsBelieved() {
        keeping.add(clerk("c1"), key("s1"), ADMIN);
        bySecret("s1");

        assertThat(keeping.revoke("c1", ADMIN)).isInstanceOf(Outcome.Done.class);
        assertThat(keeping.revoke("c1", ADMIN)).isInstanceOf(Outcome.DoneBefore.class);
        later(SigningIn.BELIEVED);

        assertThat(bySecret("s1")).isEmpty();
        assertThat(refusal(keeping.rotate("c1", key("s2"), Duration.ZERO, ADMIN)))
                .isEqualTo(Refusal.Code.UNKNOWN_ACCOUNT);
    }

    @Test
    void takeTheKeyBeforeUntilTheOverlapEnds() {
        keeping.add(clerk("c1"), key("s1"), ADMIN);

        keeping.rotate("c1", key("s2"), Duration.ofHours(1), ADMIN);
        assertThat(bySecret("s1")).isPresent();
        later(Duration.ofHours(1));
        assertThat(bySecret("s1")).isEmpty();
        assertThat(bySecret("s2").map(SignedIn::id)).contains("c1");
        assertThat(refusal(keeping.rotate("c1", key("s1"), Duration.ZERO, ADMIN)))
                .as("a key that ended is never a key again")
                .isEqualTo(Refusal.Code.KEY_IN_USE);
    }

    @Test
    void recordWhoDidWhatWithoutAnythingSecret() {
        keeping.add(clerk("c1"), key("s1"), ADMIN);
        keeping.rotate("c1", key("s2"), Duration.ZERO, ADMIN);
        keeping.revoke("c1", ADMIN);

        assertThat(stores.auditTrail().list(new AuditTrail.Filter("", "admin"), Reach.ALL, 0, 9))
                .extracting(placed -> placed.entry().action() + " "
                        + placed.entry().subject() + " " + placed.entry().reason())
                .containsExactly("ADD_ACCOUNT c1 CLERK", "ROTATE_KEY c1 CLERK", "REVOKE_ACCOUNT c1 ");
        assertThat(keeping.list(ADMIN).getFirst().keys()).hasSize(2);
    }

    @Test
    void areKeptByAdministratorsOnly() {
        Caller clerk = new Caller("c", "test", "", Authority.of(Set.of(Role.CLERK), Reach.ALL));

        assertThatThrownBy(() -> keeping.add(clerk("c1"), key("s1"), clerk)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> keeping.rotate("c1", key("s1"), Duration.ZERO, clerk))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> keeping.revoke("c1", clerk)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> keeping.list(clerk)).isInstanceOf(NotPermittedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK, APPROVER",
        "FINANCE, APPROVER",
        "POLICY, SUPERVISOR",
        "ADMIN, CLERK",
        "ADMIN, AUDITOR",
        "ADMIN, HOSPITAL",
        "AUDITOR, CLERK",
        "AUDITOR, FINANCE",
        "AUDITOR, GATEWAY",
    })
    void areRefusedRolesThatExcludeEachOther(Role one, Role other) {
        var wanted = new Wanted("x", Set.of(one, other), everywhere(), Optional.empty());

        assertThat(refusal(keeping.add(wanted, key("s"), ADMIN))).isEqualTo(Refusal.Code.ROLES_EXCLUDE_EACH_OTHER);
        assertThat(stores.accounts().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CLERK, FINANCE", "APPROVER, SUPERVISOR", "ADMIN, OPERATIONS", "TOWNSHIP, CLERK"})
    void mayHaveRolesThatDoNot(Role one, Role other) {
        var wanted = new Wanted("x", Set.of(one, other), everywhere(), Optional.empty());

        assertThat(keeping.add(wanted, key("s"), ADMIN)).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void mustSayHowFarTheyReach(Role role) {
        var wanted = new Wanted("x", Set.of(role), Map.of(), Optional.empty());
        Outcome<Account> outcome = keeping.add(wanted, key("s"), ADMIN);

        if (role == Role.ADMIN || role == Role.OPERATIONS) {
            assertThat(outcome).as("whoever reaches nobody's data").isInstanceOf(Outcome.Done.class);
        } else {
            assertThat(refusal(outcome)).isEqualTo(Refusal.Code.REACH_NOT_STATED);
        }
    }

    private static Map<Dimension, Extent> everywhere() {
        return Map.of(
                Dimension.JURISDICTION, Extent.ALL,
                Dimension.INSTITUTION, Extent.ALL,
                Dimension.ISSUER, Extent.ALL,
                Dimension.TOWNSHIP, Extent.ALL,
                Dimension.PERSON, Extent.ALL);
    }

    @Test
    void haveNamesAndKeysOfTheirOwn() {
        keeping.add(clerk("c1"), key("s1"), Desk.caller("owner"));

        assertThat(refusal(keeping.add(clerk("c1"), key("s2"), ADMIN))).isEqualTo(Refusal.Code.ACCOUNT_EXISTS);
        assertThat(refusal(keeping.add(clerk("c2"), key("s1"), ADMIN))).isEqualTo(Refusal.Code.KEY_IN_USE);
        assertThat(bySecret("s2")).isEmpty();
    }

    /** A certificate of which nothing but its bytes is looked at. */
    private static final class Shown extends Certificate {

        private static final long serialVersionUID = 1L;

        private final String content;

        Shown(String content) {
            super("X.509");
            this.content = content;
        }

        @Override
        public byte[] getEncoded() {
            return content.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void verify(PublicKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void verify(PublicKey key, String provider) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toString() {
            return content;
        }

        @Override
        public PublicKey getPublicKey() {
            throw new UnsupportedOperationException();
        }
    }
}
