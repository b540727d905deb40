package medassist.domain.coverage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.comparison.Provision;
import medassist.domain.policy.Label;

/**
 * A part of a pack that a clause list can name 政策内容.
 *
 * @param place where in the pack's text, such as {@code benefits[0].terms[1]}
 * @param names the field of the pack that holds it, and the words of its id
 * @param figures those that it states, by name
 */
public record PackPart(String place, Set<String> names, Provision.Part kind, Label title, Map<String, String> figures) {

    public PackPart {
        names = Set.copyOf(names);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** The part with one of its figures alone; nothing where it does not state it. A limit is named without its pool. */
    Stream<PackPart> only(String figure) {
        Map<String, String> only = figures.entrySet().stream()
                .filter(each -> each.getKey().equals(figure) || each.getKey().startsWith(figure + " "))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
        return only.isEmpty() ? Stream.of() : Stream.of(new PackPart(place, names, kind, title, only));
    }
}
