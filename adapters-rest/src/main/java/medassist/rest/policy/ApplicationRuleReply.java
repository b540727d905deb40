package medassist.rest.policy;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import medassist.application.wording.Wording;
import medassist.domain.policy.ApplicationRule;
import medassist.domain.policy.Fund;
import medassist.rest.wire.PeriodBody;

/** What a document grants on application, on the wire. */
@Serdeable
record ApplicationRuleReply(
        String kind,
        String name,
        List<String> classes,
        PeriodBody days,
        Fund fund,
        List<String> papers,
        String clause,
        String text) {

    static ApplicationRuleReply of(ApplicationRule rule, Wording wording) {
        return new ApplicationRuleReply(
                rule.kind(),
                wording.label(rule.label()),
                PolicyReply.ids(rule.classes()),
                PeriodBody.of(rule.validity()),
                rule.fund(),
                rule.papers().stream().map(ApplicationRule.Paper::kind).toList(),
                rule.clause().number(),
                wording.ofPolicy().application(rule));
    }
}
