package medassist.console.application;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import medassist.application.queries.PolicyQueries;
import medassist.console.block.Field;
import medassist.console.frame.Frame;
import medassist.domain.policy.ApplicationRule;
import medassist.domain.policy.PolicyPack;

/** The kinds of applications that documents know, by their own words 申请事项. */
@Singleton
class ApplicationKinds {

    private final PolicyQueries policies;

    ApplicationKinds(PolicyQueries policies) {
        this.policies = policies;
    }

    /** Each kind once, whichever documents know it; which of them a jurisdiction has is said when it is received. */
    List<Field.Choice> choices(Frame frame) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (PolicyPack pack : policies.packs(frame.visitor().caller())) {
            for (ApplicationRule rule : pack.chapters().applications()) {
                labels.merge(
                        rule.kind(),
                        frame.wording().label(rule.label()),
                        (one, other) -> one.contains(other) ? one : one + " / " + other);
            }
        }
        return labels.entrySet().stream()
                .map(each -> new Field.Choice(each.getKey(), each.getValue()))
                .toList();
    }
}
