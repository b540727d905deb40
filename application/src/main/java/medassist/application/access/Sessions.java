package medassist.application.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import medassist.application.port.Accounts;
import medassist.application.port.AuditTrail;
import medassist.application.port.Logins;
import medassist.application.port.Secrets;
import medassist.application.port.UnitOfWork;
import medassist.application.work.ContentDigest;
import medassist.domain.access.Account;
import medassist.domain.access.Login;
import medassist.domain.access.Role;
import medassist.domain.access.SecondFactor;
import medassist.domain.access.Session;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.AuditEntry.Action;
import medassist.domain.audit.Caller;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.validity.China;

/**
 * Lets people in by name, password and second factor, and tells afterwards who they are by their session 口令登录与会话. Whatever of the
 * three is wrong, and whether there is such an account or it is locked, the answer is the same and takes as long.
 */
public final class Sessions {

    /** A password of one's own has at least so many characters. */
    public static final int SHORTEST_PASSWORD = 12;

    /** And at most so many, so that none is hashed for long. */
    public static final int LONGEST_PASSWORD = 200;

    private static final int ID_BYTES = 32;
    private static final int FACTOR_BYTES = 20;

    private final Accounts accounts;
    private final Logins logins;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;
    private final String nobodysHash;

    public Sessions(
            Accounts accounts,
            Logins logins,
            Secrets secrets,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.secrets = secrets;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.nobodysHash = secrets.hash(secrets.random(ID_BYTES));
    }

    /**
     * Opens a session.
     *
     * @param code of the second factor; empty where the account has none yet
     * @param origin from where, as {@link Caller#origin}
     * @return the session's id, which is told nowhere else
     */
    public Outcome<String> signIn(String name, String password, String code, String origin) {
        Optional<Login> found = unitOfWork.within(() -> logins.find(name));
        // Outside of the transaction, since it takes long; and of nobody's too, so that it takes as long.
        boolean matches = secrets.matches(
                hashable(password), found.map(Login::passwordHash).orElse(nobodysHash));
        return unitOfWork.within(() -> logins.lock(name)
                .flatMap(login -> accounts.find(name).map(account -> {
                    boolean isSame = login.passwordHash()
                            .equals(found.map(Login::passwordHash).orElse(""));
                    return signedIn(login, account, matches && isSame && isHashable(password), code, origin);
                }))
                .orElseGet(() -> Outcome.refused(Refusal.Code.SIGN_IN_REFUSED)));
    }

    /** So much of a password as is hashed: of one that is too long as much as of others, so that it takes as long. */
    private static String hashable(String password) {
        return isHashable(password) ? password : password.substring(0, LONGEST_PASSWORD);
    }

    private static boolean isHashable(String password) {
        return password.length() <= LONGEST_PASSWORD;
    }

    private Outcome<String> signedIn(Login login, Account account, boolean matches, String code, String origin) {
        Instant now = clock.instant();
        var by = new Caller(account.name(), origin, "");
        if (login.isLocked(now)) {
            // What is tried while it is locked is noted but not counted, so that it is not locked for longer and
            // longer.
            noted(Action.FAIL_SIGN_IN, by, now);
            return Outcome.refused(Refusal.Code.SIGN_IN_REFUSED);
        }
        Optional<Login> passed =
                matches && account.isOpen(China.day(now)) ? factored(login, code, now) : Optional.empty();
        if (passed.isEmpty()) {
            logins.put(login.failed(now));
            noted(Action.FAIL_SIGN_IN, by, now);
            return Outcome.refused(Refusal.Code.SIGN_IN_REFUSED);
        }
        String id = secrets.random(ID_BYTES);
        logins.put(passed.get().signedIn(now));
        logins.open(
                new Session(ContentDigest.of(id), account.name(), now, now, login.lastSignIn()),
                now.minus(Session.LONGEST));
        noted(Action.SIGN_IN, by, now);
        return new Outcome.Done<>(id);
    }

    /** The login with the code used; empty where it is wrong. Without a factor a code says nothing. */
    private static Optional<Login> factored(Login login, String code, Instant at) {
        return login.confirmedFactor().isEmpty()
                ? Optional.of(login)
                : login.confirmedFactor()
                        .flatMap(factor -> OneTimeCodes.using(factor, code, at))
                        .map(login::with);
    }

    private void noted(Action action, Caller by, Instant at) {
        audit.add(new AuditEntry(at, by, action, "", by.id(), ""));
    }

    /** Who is in a session; empty where it has ended, or its account may not come in any more. */
    public Optional<InSession> of(String id) {
        return unitOfWork.within(() -> {
            Instant now = clock.instant();
            Optional<InSession> found = opened(id, now);
            found.map(InSession::session)
                    .filter(session -> session.isToBeNoted(now))
                    .ifPresent(session -> logins.use(session.digest(), now));
            return found;
        });
    }

    private Optional<InSession> opened(String id, Instant now) {
        return logins.session(ContentDigest.of(id))
                .filter(session -> session.isOpen(now))
                .flatMap(session -> accounts.find(session.account())
                        .filter(account -> account.isOpen(China.day(now)))
                        .flatMap(account -> logins.find(account.name())
                                .map(login -> new InSession(
                                        new SignedIn(account.name(), account.authority()),
                                        account.roles(),
                                        session,
                                        missing(account, login)))));
    }

    private static InSession.Missing missing(Account account, Login login) {
        if (login.isInitial()) {
            return InSession.Missing.OWN_PASSWORD;
        }
        return !login.isSecondFactorWaived()
                        && login.confirmedFactor().isEmpty()
                        && account.roles().stream().anyMatch(Role::needsSecondFactor)
                ? InSession.Missing.SECOND_FACTOR
                : InSession.Missing.NOTHING;
    }

    /** Ends a session; one that has ended stays so. */
    public void signOut(InSession person, Caller by) {
        unitOfWork.within(() -> {
            logins.end(person.session().digest());
            noted(Action.SIGN_OUT, by, clock.instant());
            return person;
        });
    }

    /** Gives oneself another password; all other sessions end. A wrong current one counts as signing in in vain. */
    public Outcome<Account> changePassword(InSession person, String current, String wanted, Caller by) {
        String name = person.session().account();
        Optional<Refusal> refusal = refusal(name, current, wanted);
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        Login found = unitOfWork.within(() -> logins.find(name).orElseThrow());
        boolean matches = isHashable(current) && secrets.matches(current, found.passwordHash());
        String hash = secrets.hash(wanted);
        return unitOfWork.within(() -> {
            Instant now = clock.instant();
            Login login = logins.lock(name).orElseThrow();
            if (login.isLocked(now)) {
                return Outcome.refused(Refusal.Code.WRONG_PASSWORD);
            }
            if (!matches || !login.passwordHash().equals(found.passwordHash())) {
                logins.put(login.failed(now));
                noted(Action.FAIL_SIGN_IN, by, now);
                return Outcome.refused(Refusal.Code.WRONG_PASSWORD);
            }
            logins.put(login.withPassword(hash));
            logins.endOthers(name, person.session().digest());
            noted(Action.CHANGE_PASSWORD, by, now);
            return new Outcome.Done<>(accounts.find(name).orElseThrow());
        });
    }

    private static Optional<Refusal> refusal(String name, String current, String wanted) {
        boolean isGuessable = wanted.length() < SHORTEST_PASSWORD
                || !isHashable(wanted)
                || wanted.equals(current)
                || wanted.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                || wanted.chars().distinct().count() < SHORTEST_PASSWORD / 2;
        return isGuessable
                ? Optional.of(Refusal.of(Refusal.Code.WEAK_PASSWORD, SHORTEST_PASSWORD, LONGEST_PASSWORD))
                : Optional.empty();
    }

    /** The second factor that an authenticator is to be given: the one proposed before, or a new one; empty where one is confirmed. */
    public Optional<SecondFactor> proposeSecondFactor(InSession person) {
        return unitOfWork.within(() -> {
            Login login = logins.lock(person.session().account()).orElseThrow();
            if (login.confirmedFactor().isPresent()) {
                return Optional.empty();
            }
            SecondFactor factor =
                    login.secondFactor().orElseGet(() -> SecondFactor.proposed(secrets.random(FACTOR_BYTES)));
            logins.put(login.with(factor));
            return Optional.of(factor);
        });
    }

    /** Confirms the proposed second factor by a code that the authenticator shows; from now on it is asked for. */
    public Outcome<Account> confirmSecondFactor(InSession person, String code, Caller by) {
        String name = person.session().account();
        return unitOfWork.within(() -> {
            Instant now = clock.instant();
            Login login = logins.lock(name).orElseThrow();
            Optional<SecondFactor> confirmed = login.secondFactor()
                    .filter(factor -> !factor.isConfirmed() && !login.isLocked(now))
                    .flatMap(factor -> OneTimeCodes.using(factor, code, now));
            if (confirmed.isEmpty()) {
                logins.put(login.isLocked(now) ? login : login.failed(now));
                noted(Action.FAIL_SIGN_IN, by, now);
                return Outcome.refused(Refusal.Code.WRONG_CODE);
            }
            logins.put(login.with(confirmed.get()));
            logins.endOthers(name, person.session().digest());
            noted(Action.SET_SECOND_FACTOR, by, now);
            return new Outcome.Done<>(accounts.find(name).orElseThrow());
        });
    }
}
