package medassist.application.work;

import medassist.domain.audit.Caller;

/** Who may ask for what 权限: the one place that is asked before anything is opened. */
@FunctionalInterface
public interface Permissions {

    /** Everybody may everything, until there is sign-in. */
    Permissions EVERYTHING = (_, _) -> true;

    boolean allow(Caller caller, Object asked);
}
