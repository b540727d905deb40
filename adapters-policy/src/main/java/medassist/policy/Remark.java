package medassist.policy;

import medassist.application.wording.ReviewWording;
import medassist.domain.proof.Finding;

/** Something about a pack that its author should know, with the line it is about. */
public sealed interface Remark {

    String file();

    int line();

    /** Whether the pack is refused for it. */
    boolean isError();

    /** What is wrong, with place and clause, without file and line. */
    String text(ReviewWording wording);

    /** The text could not be read as a pack. */
    record Unreadable(PolicyPackException fault) implements Remark {

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
            return fault.field() + ": " + fault.problem();
        }
    }

    /** The proof found something. */
    record Found(String file, int line, Finding finding) implements Remark {

        @Override
        public boolean isError() {
            return finding.rule().isError();
        }

        @Override
        public String text(ReviewWording wording) {
            return finding.place() + ": " + finding.rule() + ": " + wording.finding(finding);
        }
    }
}
