package medassist.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.ParameterType;
import medassist.domain.policy.BurdenMeasure;
import medassist.domain.policy.Condition;
import medassist.domain.policy.WarningReceiver;
import medassist.domain.policy.WarningRule;
import medassist.domain.policy.WarningRule.Recipients;
import medassist.domain.policy.WarningThreshold;

/** Reads of whose burdens an office is warned. */
final class WarningReader {

    private static final int MOST_PERCENT = 1000;

    private final Basis basis;
    private final Set<String> ids = new HashSet<>();

    WarningReader(Basis basis) {
        this.basis = basis;
    }

    WarningRule read(PackNode node) {
        node.only(
                "id",
                "label",
                "recipients",
                "who",
                "measure",
                "above",
                "atLeast",
                "sharedWith",
                "clause",
                "reading",
                "cases");
        PackNode id = node.field("id");
        if (!ids.add(id.text())) {
            throw id.fault(Fault.TWICE, id.text());
        }
        Optional<PackNode> above = node.optional("above");
        Optional<PackNode> atLeast = node.optional("atLeast");
        if (above.isPresent() == atLeast.isPresent()) {
            throw node.fault(Fault.ONE_THRESHOLD);
        }
        return new WarningRule(
                id.text(),
                node.field("label").label(),
                recipients(node),
                node.optional("who").map(ConditionReader::read).orElseGet(() -> new Condition.AllOf(List.of())),
                node.field("measure").constant(BurdenMeasure.class),
                Stream.of(above, atLeast)
                        .flatMap(Optional::stream)
                        .map(WarningReader::threshold)
                        .findFirst()
                        .orElseThrow(),
                atLeast.isPresent(),
                node.field("sharedWith").items().stream()
                        .map(each -> each.constant(WarningReceiver.class))
                        .toList(),
                basis.clause(node));
    }

    private static Recipients recipients(PackNode node) {
        if (node.optional("recipients").isEmpty()) {
            return Recipients.ANYBODY;
        }
        return node.flag("recipients") ? Recipients.ONLY : Recipients.OTHERS;
    }

    /** An amount, or so many percent of a figure of the year before. */
    private static WarningThreshold threshold(PackNode node) {
        if (!node.isMapping()) {
            return new WarningThreshold.Stated(node.money());
        }
        node.only("parameter", "percent");
        PackNode parameter = node.field("parameter");
        ParameterName name = parameter.asParameterName(parameter.text());
        if (name.type() != ParameterType.AMOUNT) {
            throw parameter.fault(Fault.PARAMETER, ParameterName.forms());
        }
        return new WarningThreshold.OfFigure(name, node.field("percent").number(1, MOST_PERCENT));
    }
}
