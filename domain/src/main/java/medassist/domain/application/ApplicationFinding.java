package medassist.domain.application;

import medassist.domain.outcome.Refusal;

/**
 * Something that stands against an application, or should be looked at 审核发现.
 *
 * @param excludes whether it cannot be approved as long as that stands
 */
public record ApplicationFinding(Refusal refusal, boolean excludes) {

    /** One that excludes. */
    public static ApplicationFinding against(Refusal.Code code, Object... arguments) {
        return new ApplicationFinding(Refusal.of(code, arguments), true);
    }

    /** One that is to be looked at. */
    public static ApplicationFinding beside(Refusal.Code code, Object... arguments) {
        return new ApplicationFinding(Refusal.of(code, arguments), false);
    }
}
