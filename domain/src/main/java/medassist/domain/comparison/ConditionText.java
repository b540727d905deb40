package medassist.domain.comparison;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import medassist.domain.policy.Condition;

/** Writes a condition as a pack does, always in the same order. */
public final class ConditionText {

    private ConditionText() {}

    public static String of(Condition condition) {
        return switch (condition) {
            case Condition.HoldsAnyOf(var categories, var ground) ->
                "holdsAnyOf " + sorted(categories)
                        + switch (ground) {
                            case ANY -> "";
                            case ILLNESS -> " becauseOfIllness";
                            case NOT_ILLNESS -> " not becauseOfIllness";
                        };
            case Condition.IsRegisteredIn(var division) -> "registeredIn " + division;
            case Condition.HasDisability(var types, var grades) ->
                "disability " + (types.isEmpty() ? "" : sorted(types) + " ") + "grades " + sorted(grades);
            case Condition.IsMonitoredAs(var subtypes) -> "monitoredAs " + sorted(subtypes);
            case Condition.HasBasicLivingAllowance() -> "basicLivingAllowance";
            case Condition.ExitedIn(var years) -> "exitYears " + sorted(years);
            case Condition.HasAge(var from, var below) ->
                "age from " + from + (below == Condition.HasAge.UNLIMITED ? "" : " below " + below);
            case Condition.HasSex(var sex) -> "sex " + sex;
            case Condition.IsInsuredBy(var insurances) -> "insurance " + sorted(insurances);
            case Condition.AllOf(var all) -> joined(all, "; ");
            case Condition.AnyOf(var any) -> "anyOf (" + joined(any, " | ") + ")";
            case Condition.Not(var negated) -> "not (" + of(negated) + ")";
        };
    }

    private static String joined(List<Condition> conditions, String separator) {
        return conditions.stream().map(ConditionText::of).collect(Collectors.joining(separator));
    }

    private static <T extends Comparable<? super T>> String sorted(Collection<T> things) {
        return things.stream().sorted().map(Object::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
