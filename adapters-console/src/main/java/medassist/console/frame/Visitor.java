package medassist.console.frame;

import java.util.Locale;
import java.util.Optional;
import medassist.application.access.InSession;
import medassist.domain.access.Authority;
import medassist.domain.access.Permission;
import medassist.domain.audit.Caller;

/**
 * Who looks at a page 访问者, from where and how.
 *
 * @param person who has signed in; empty before that
 * @param address from where, as the network names it
 * @param token by which forms of this session are known; empty before somebody has signed in
 * @param large whether letters are to be large 大字版
 * @param done what the visitor did before this page; empty where nothing
 */
public record Visitor(
        Optional<InSession> person, String token, String address, Locale locale, boolean large, Optional<Done> done) {

    /** Who has not signed in. */
    public static Visitor stranger(String address, Locale locale, boolean large, Optional<Done> done) {
        return new Visitor(Optional.empty(), "", address, locale, large, done);
    }

    /** The same in a session. */
    public Visitor in(InSession session, String itsToken) {
        return new Visitor(Optional.of(session), itsToken, address, locale, large, done);
    }

    /** From where, as {@link Caller#origin}. */
    public String origin() {
        return "CONSOLE " + address;
    }

    /** Who asks, as the conversations want it. */
    public Caller caller() {
        return new Caller(id(), origin(), "", authority());
    }

    /** By which records call the account; empty before somebody has signed in. */
    public String id() {
        return person.map(each -> each.signedIn().id()).orElse("");
    }

    private Authority authority() {
        return person.map(each -> each.signedIn().authority()).orElse(Authority.NONE);
    }

    /** Whether something may be done, so that what nobody may is not offered. */
    public boolean may(Permission permission) {
        return authority().allows(permission);
    }

    public boolean isIn() {
        return person.isPresent();
    }
}
