package medassist.domain.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import medassist.domain.policy.PolicyPack;

/** Says what changed from one pack to another, thing by thing with its clause 政策对比. */
public final class Comparison {

    private Comparison() {}

    /** Everything that the second pack provides otherwise than the first, in the order of the packs. */
    public static List<Change> between(PolicyPack first, PolicyPack second) {
        List<Provision> before = Provisions.of(first);
        List<Provision> after = Provisions.of(second);
        var changes = new ArrayList<Change>();
        for (Provision was : before) {
            counterpart(was, after)
                    .ifPresentOrElse(
                            is -> altered(was, is).ifPresent(changes::add), () -> changes.add(new Change.Removed(was)));
        }
        after.stream().filter(is -> counterpart(is, before).isEmpty()).forEach(is -> changes.add(new Change.Added(is)));
        return List.copyOf(changes);
    }

    private static Optional<Provision> counterpart(Provision provision, List<Provision> others) {
        return others.stream().filter(provision::isSameThingAs).findFirst();
    }

    private static Optional<Change> altered(Provision was, Provision is) {
        var names = new ArrayList<>(was.figures().keySet());
        new TreeSet<>(is.figures().keySet())
                .stream().filter(name -> !names.contains(name)).forEach(names::add);
        List<Change.FigureChange> figures = names.stream()
                .map(name -> new Change.FigureChange(
                        name, was.figures().getOrDefault(name, ""), is.figures().getOrDefault(name, "")))
                .filter(change -> !change.was().equals(change.is()))
                .toList();
        return figures.isEmpty() && was.clause().equals(is.clause())
                ? Optional.empty()
                : Optional.of(new Change.Altered(was, is, figures));
    }
}
