package medassist.domain.whatif;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.validity.Validity;

/**
 * A trial of drafts over the real bills of a jurisdiction and a period 政策试算.
 *
 * @param drafts which are tried in one pass
 * @param done how many persons' years were looked at
 * @param asked when and by whom
 * @param result what it came to, as JSON; empty before it is done
 */
public record PolicyTrial(
        String id,
        DivisionCode jurisdiction,
        Validity period,
        List<Draft> drafts,
        State state,
        long done,
        Stamp asked,
        Optional<String> result) {

    /**
     * A draft of a document.
     *
     * @param values what its text has in the places of its variables
     * @param text of the pack, with those values
     * @param sha256 of the text
     */
    public record Draft(Map<String, String> values, String text, String sha256) {

        public Draft {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    /** How far a trial has come. */
    public enum State {
        /** 试算中 */
        RUNNING,
        /** 已完成 */
        DONE,
        /** 已取消 */
        CANCELLED,
        /** 失败: what stands in the service's log. */
        FAILED
    }

    public PolicyTrial {
        drafts = List.copyOf(drafts);
    }

    /** The same after more years were looked at. */
    public PolicyTrial at(long years) {
        return new PolicyTrial(id, jurisdiction, period, drafts, state, years, asked, result);
    }

    /** The same, done. */
    public PolicyTrial done(long years, String came) {
        return new PolicyTrial(id, jurisdiction, period, drafts, State.DONE, years, asked, Optional.of(came));
    }

    /** The same, given up. */
    public PolicyTrial cancelled() {
        return in(State.CANCELLED);
    }

    /** The same, which cannot be gone through. */
    public PolicyTrial failed() {
        return in(State.FAILED);
    }

    private PolicyTrial in(State other) {
        return new PolicyTrial(id, jurisdiction, period, drafts, other, done, asked, result);
    }
}
