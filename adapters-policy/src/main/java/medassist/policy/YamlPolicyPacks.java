package medassist.policy;

import io.micronaut.context.annotation.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import medassist.application.port.PolicyPacks;
import medassist.application.wording.ReviewWording;
import medassist.application.wording.Wording;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;
import medassist.domain.proof.PackProof;

/** Policy packs from YAML, read and proved when the service starts: an unsound one stops it. */
@Context
class YamlPolicyPacks implements PolicyPacks {

    private static final String DRAFT = "draft.yaml";
    private static final ReviewWording REVIEW = Wording.in(Locale.CHINESE).ofReview();

    private final PolicyLibrary library;

    YamlPolicyPacks(PackTexts texts) {
        library = new PolicyLibrary(
                new PolicyShelf(texts.all()).soundLibrary().packs(),
                texts.former().stream().map(text -> text.read().pack()).toList());
    }

    @Override
    public PolicyLibrary library() {
        return library;
    }

    @Override
    public Draft draft(String text) {
        try {
            return proved(new PackText(DRAFT, text).read());
        } catch (PolicyPackException unreadable) {
            return new Draft.Unsound(
                    unreadable.each().stream().map(fault -> fault.text(REVIEW)).toList());
        }
    }

    /** Proved as if it were in force in the place of those of its jurisdiction. */
    private Draft proved(ReadPack draft) {
        PolicyPack pack = draft.pack();
        var others = new ArrayList<>(library.packs());
        others.removeIf(other -> other.jurisdiction().equals(pack.jurisdiction()));
        others.add(pack);
        List<String> errors = PackProof.of(pack, new PolicyLibrary(others)).stream()
                .map(draft::remark)
                .filter(Remark::isError)
                .map(remark -> DRAFT + ":" + remark.line() + ": " + remark.text(REVIEW))
                .toList();
        return errors.isEmpty() ? new Draft.Sound(pack) : new Draft.Unsound(errors);
    }
}
