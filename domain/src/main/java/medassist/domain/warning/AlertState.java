package medassist.domain.warning;

import java.util.Set;

/** How far an alert has come 预警处理状态. */
public enum AlertState {
    /** The burden has come so far. */
    RAISED,
    /** It stands in a month's list. */
    LISTED,
    /** The list was sent to those with whom it is shared. */
    SENT,
    /** Somebody has looked into it, and taken the person in or not. */
    VERIFIED,
    /** Nothing more is to be done. */
    CLOSED,
    /** The burden fell below again before anybody acted. */
    WITHDRAWN;

    /** Whether people may take it there from another. */
    public boolean follows(AlertState before) {
        return switch (this) {
            case LISTED -> before == RAISED;
            case SENT -> before == LISTED;
            case VERIFIED -> Set.of(RAISED, LISTED, SENT).contains(before);
            case CLOSED -> before == VERIFIED;
            case RAISED, WITHDRAWN -> false;
        };
    }
}
