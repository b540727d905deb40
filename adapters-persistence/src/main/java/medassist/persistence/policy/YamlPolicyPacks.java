package medassist.persistence.policy;

import io.micronaut.context.annotation.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.application.port.PolicyPacks;
import medassist.domain.division.DivisionCode;
import medassist.domain.policy.PolicyPack;

/** Policy packs from YAML, read and checked when the service starts: a faulty one stops it. */
@Context
class YamlPolicyPacks implements PolicyPacks {

    private final List<PolicyPack> packs;

    YamlPolicyPacks(PackTexts texts) {
        packs = readAll(texts.all());
    }

    @Override
    public Optional<PolicyPack> inForce(DivisionCode jurisdiction, LocalDate day) {
        return packs.stream()
                .filter(pack -> pack.jurisdiction().equals(jurisdiction)
                        && pack.inForce().includes(day))
                .findFirst();
    }

    private static List<PolicyPack> readAll(List<PackText> texts) {
        var packs = new ArrayList<PolicyPack>();
        for (PackText text : texts) {
            PolicyPack pack = text.read();
            packs.stream()
                    .filter(earlier -> earlier.jurisdiction().equals(pack.jurisdiction())
                            && earlier.inForce().overlaps(pack.inForce()))
                    .findFirst()
                    .ifPresent(earlier -> {
                        throw PackNode.root(text.file(), text.text())
                                .field("inForce")
                                .fault("overlaps the pack " + earlier.version() + " of " + pack.jurisdiction());
                    });
            packs.add(pack);
        }
        return List.copyOf(packs);
    }
}
