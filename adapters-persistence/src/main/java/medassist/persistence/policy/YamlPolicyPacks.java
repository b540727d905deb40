package medassist.persistence.policy;

import io.micronaut.context.annotation.Context;
import medassist.application.port.PolicyPacks;
import medassist.domain.policy.PolicyLibrary;

/** Policy packs from YAML, read and checked when the service starts: a faulty one stops it. */
@Context
class YamlPolicyPacks implements PolicyPacks {

    private final PolicyLibrary library;

    YamlPolicyPacks(PackTexts texts) {
        library = new PolicyLibrary(texts.all().stream().map(PackText::read).toList());
    }

    @Override
    public PolicyLibrary library() {
        return library;
    }
}
