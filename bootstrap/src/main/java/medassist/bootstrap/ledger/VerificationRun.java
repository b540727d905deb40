package medassist.bootstrap.ledger;

import java.io.PrintWriter;
import medassist.application.wording.Texts;
import medassist.persistence.chain.Finding;
import medassist.persistence.chain.Progress;

/** A verification as the auditor sees it: findings on the output, progress beside it, the place kept in a bookmark. */
final class VerificationRun {

    private final Bookmark bookmark;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Texts texts;
    private Bookmark.Page page;

    VerificationRun(Bookmark.Page page, Bookmark bookmark, PrintWriter out, PrintWriter err, Texts texts) {
        this.page = page;
        this.bookmark = bookmark;
        this.out = out;
        this.err = err;
        this.texts = texts;
    }

    void found(Finding finding) {
        out.println("✗ "
                + texts.text(
                        "finding." + finding.kind(),
                        finding.ledger(),
                        Long.toString(finding.sequence()),
                        finding.detail()));
        out.flush();
        page = new Bookmark.Page(page.progress(), page.findings() + 1);
    }

    void came(Progress progress) {
        page = new Bookmark.Page(progress, page.findings());
        bookmark.write(page);
        err.println(texts.text("progress", progress.ledgers(), progress.entries()));
        err.flush();
    }

    boolean isClean() {
        return page.findings() == 0;
    }

    String summary() {
        return isClean()
                ? "✓ "
                        + texts.text(
                                "clean",
                                page.progress().ledgers(),
                                page.progress().entries())
                : "✗ "
                        + texts.text(
                                "found",
                                page.progress().ledgers(),
                                page.progress().entries(),
                                page.findings());
    }
}
