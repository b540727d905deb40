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
 * @param token by which forms of this session are known; empty before somebody has signed in
 * @param origin from where, as {@link Caller#origin}
 * @param large whether letters are to be large 大字版
 */
public record Visitor(Optional<InSession> person, String token, String origin, Locale locale, boolean large) {

    /** Who asks, as the conversations want it. */
    public Caller caller() {
        return new Caller(id(), origin, "", authority());
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
