package medassist.persistence.pending;

import java.util.List;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.ActState.RefusedPart;
import medassist.domain.pending.Document;
import medassist.domain.pending.Value;

/** The parts of an act that a rule refused, as the column {@code refused} has them. */
final class RefusedParts {

    private static final String PARTS = "parts";

    private RefusedParts() {}

    static Document document(List<RefusedPart> refused) {
        return Document.EMPTY.with(
                PARTS, refused.stream().map(RefusedParts::document).toList());
    }

    private static Document document(RefusedPart refused) {
        var refusal = refused.refusal();
        return Document.EMPTY
                .with("part", refused.part())
                .with("code", refusal.code().name())
                .with(
                        "arguments",
                        refusal.arguments().stream().map(Value.Text::new).toList());
    }

    static List<RefusedPart> of(Document document) {
        return document.documents(PARTS).stream()
                .map(part -> new RefusedPart(
                        part.text("part"),
                        new Refusal(Refusal.Code.valueOf(part.text("code")), part.texts("arguments"))))
                .toList();
    }
}
