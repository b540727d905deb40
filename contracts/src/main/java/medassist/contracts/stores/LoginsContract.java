package medassist.contracts.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import medassist.application.port.Logins;
import medassist.application.work.ContentDigest;
import medassist.domain.access.Account;
import medassist.domain.access.Login;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.domain.access.SecondFactor;
import medassist.domain.access.Session;
import org.junit.jupiter.api.Test;

/** What every {@link Logins} and every {@link medassist.application.port.Secrets} must do. */
public interface LoginsContract extends OverStores {

    Instant BEGAN = Instant.parse("2023-05-01T02:03:04.123456Z");

    @Test
    default void keepsByWhatAnAccountSignsInAsItWasPutLast() {
        String name = account("login");
        Login begun = Login.begun(name, "hash", true, false);
        Login later = new Login(
                name,
                "other",
                false,
                Optional.of(new SecondFactor("00ff", true, 56_000_000L)),
                true,
                7,
                Optional.of(BEGAN),
                Optional.of(BEGAN.plusSeconds(1)));

        put(begun);
        assertThat(logins().find(name)).contains(begun);
        put(later);
        assertThat(logins().find(name)).contains(later);
        assertThat(within(() -> logins().lock(name))).contains(later);
        assertThat(logins().find("nobody-" + sample().unique())).isEmpty();
        assertThat(within(() -> logins().lock("nobody-" + sample().unique()))).isEmpty();
    }

    @Test
    default void keepsSessionsUntilTheyEnd() {
        String name = account("sessions");
        Session one = session(name, "one", BEGAN, Optional.empty());
        Session other = session(name, "other", BEGAN.plusSeconds(60), Optional.of(BEGAN));

        open(one, BEGAN.minusSeconds(1));
        open(other, BEGAN);
        assertThat(logins().session(one.digest())).contains(one);
        assertThat(logins().session(other.digest())).contains(other);

        use(one, BEGAN.plusSeconds(90));
        use(one, BEGAN.plusSeconds(30));
        assertThat(logins().session(one.digest()).map(Session::usedAt)).contains(BEGAN.plusSeconds(90));

        open(session(name, "third", BEGAN.plusSeconds(120), Optional.empty()), BEGAN.plusSeconds(1));
        assertThat(logins().session(one.digest())).as("began too long ago").isEmpty();

        end(() -> logins().endOthers(name, other.digest()));
        assertThat(logins().session(digest(name, "third"))).isEmpty();
        assertThat(logins().session(other.digest())).isPresent();
        end(() -> logins().end(other.digest()));
        assertThat(logins().session(other.digest())).isEmpty();
    }

    @Test
    default void tellsAPasswordByItsHash() {
        String hash = stores().secrets().hash("correct horse 电池");

        assertThat(stores().secrets().matches("correct horse 电池", hash)).isTrue();
        assertThat(stores().secrets().matches("correct horse 电她", hash)).isFalse();
        assertThat(stores().secrets().hash("correct horse 电池"))
                .isNotEqualTo(hash)
                .doesNotContain("horse");
        assertThat(stores().secrets().random(20))
                .matches("[0-9a-f]{40}")
                .isNotEqualTo(stores().secrets().random(20));
    }

    private Logins logins() {
        return stores().logins();
    }

    private String account(String name) {
        var account = new Account(
                name + "-" + sample().unique(),
                Set.of(Role.ADMIN),
                new Reach(Map.of()),
                Optional.empty(),
                BEGAN,
                Optional.empty());
        within(() -> stores().accounts().add(account));
        return account.name();
    }

    private static String digest(String account, String id) {
        return ContentDigest.of(account + id);
    }

    private static Session session(String account, String id, Instant at, Optional<Instant> before) {
        return new Session(digest(account, id), account, at, at, before);
    }

    private void put(Login login) {
        end(() -> logins().put(login));
    }

    private void open(Session session, Instant forgetBefore) {
        end(() -> logins().open(session, forgetBefore));
    }

    private void use(Session session, Instant at) {
        end(() -> logins().use(session.digest(), at));
    }

    private void end(Runnable work) {
        within(() -> {
            work.run();
            return true;
        });
    }

    private <T> T within(Supplier<T> work) {
        return sample().within(work);
    }
}
