package medassist.policy;

import java.util.List;
import medassist.application.wording.ReviewWording;
import medassist.domain.policy.Label;
import medassist.domain.policy.PolicyPack;
import medassist.domain.proof.Finding;

/** Something about a pack that its author should know, with the line it is about. */
public sealed interface Remark {

    String file();

    int line();

    /** What the things are called in which it was found, from the outermost. */
    List<Label> labels();

    /** Whether the pack is refused for it. */
    boolean isError();

    /** What is wrong, with place and clause, without file and line. */
    String text(ReviewWording wording);

    /** The same with what the thing is called. */
    default String labelled(ReviewWording wording) {
        return text(wording) + wording.labels(labels());
    }

    /** The text could not be read as a pack. */
    record Unreadable(PolicyPackException fault, List<Label> labels) implements Remark {

        @Override
        public String file() {
            return fault.file();
        }

        @Override
        public int line() {
            return fault.line();
        }

        @Override
        public boolean isError() {
            return true;
        }

        @Override
        public String text(ReviewWording wording) {
            return fault.field() + ": " + fault.problem(wording);
        }
    }

    /**
     * The proof found something.
     *
     * @param pack of which
     */
    record Found(String file, int line, List<Label> labels, Finding finding, PolicyPack pack) implements Remark {

        @Override
        public boolean isError() {
            return finding.rule().isError();
        }

        @Override
        public String text(ReviewWording wording) {
            return finding.place() + ": " + finding.rule() + ": " + wording.finding(finding, pack);
        }
    }
}
