package medassist.contracts.city;

import medassist.application.port.PolicyPacks;
import medassist.domain.policy.PolicyLibrary;

/** A library of a test; drafts are those of {@link City}. */
public record FixedPacks(PolicyLibrary library) implements PolicyPacks {

    @Override
    public Draft draft(String text) {
        return City.draft(text);
    }
}
