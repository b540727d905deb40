package medassist.policy;

import io.micronaut.context.annotation.Context;
import medassist.application.port.PolicyPacks;
import medassist.domain.policy.PolicyLibrary;

/** Policy packs from YAML, read and proved when the service starts: an unsound one stops it. */
@Context
class YamlPolicyPacks implements PolicyPacks {

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
}
