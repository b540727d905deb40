package medassist.domain.roster;

/**
 * What became of a row that was applied 名单行办理结果.
 *
 * @param refusal the code of the rule that refused it; empty where none did
 * @param done what it changed
 * @param effect what became due by it
 */
public record RosterResult(Kind kind, String refusal, RosterPlan done, Effect effect) {

    /** What a row may have become. */
    public enum Kind {
        /** It is on record. */
        RECORDED,
        /** All of it was on record already, or is not to be changed any more. */
        AS_IT_WAS,
        /** A rule refused it, or it could not be recorded. */
        REFUSED,
        /** What it had changed was undone. */
        UNDONE
    }

    /** Of a row that changed what it was to change. */
    public static RosterResult recorded(RosterPlan done, Effect effect) {
        return new RosterResult(Kind.RECORDED, "", done, effect);
    }

    /** Of a row that changed nothing. */
    public static RosterResult asItWas() {
        return new RosterResult(Kind.AS_IT_WAS, "", RosterPlan.NOTHING, Effect.NONE);
    }

    /** Of a row that was refused. */
    public static RosterResult refused(String code) {
        return new RosterResult(Kind.REFUSED, code, RosterPlan.NOTHING, Effect.NONE);
    }

    /** Of a row whose changes were undone. */
    public static RosterResult undone(Effect effect) {
        return new RosterResult(Kind.UNDONE, "", RosterPlan.NOTHING, effect);
    }
}
