package medassist.application.wording;

import java.util.List;
import java.util.Optional;
import medassist.domain.fund.Purpose;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.Label;
import medassist.domain.policy.PolicyPack;

/**
 * How benefits, kinds of applications and classes are called that funds pay for.
 *
 * @param packs of the jurisdiction and year
 */
public record FundLabels(List<PolicyPack> packs) {

    public FundLabels {
        packs = List.copyOf(packs);
    }

    /** Empty of a purpose whose kind says enough, and of one that no document knows. */
    public Optional<Label> of(Purpose purpose) {
        return switch (purpose.kind()) {
            case BENEFIT ->
                packs.stream()
                        .flatMap(pack -> pack.benefits().stream())
                        .filter(benefit -> benefit.id().equals(purpose.code()))
                        .map(benefit -> benefit.label())
                        .findFirst();
            case APPLICATION ->
                packs.stream()
                        .flatMap(pack -> pack.chapters().applications().stream())
                        .filter(rule -> rule.kind().equals(purpose.code()))
                        .map(rule -> rule.label())
                        .findFirst();
            case ADJUSTMENT, ENROLMENT -> Optional.empty();
        };
    }

    /** Empty of a class that no document knows. */
    public Optional<Label> ofClass(String aidClass) {
        return packs.stream()
                .flatMap(pack -> pack.classes().stream())
                .filter(each -> each.id().equals(aidClass))
                .map(AidClass::label)
                .findFirst();
    }
}
