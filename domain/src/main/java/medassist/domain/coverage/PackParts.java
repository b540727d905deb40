package medassist.domain.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import medassist.domain.comparison.Provision;
import medassist.domain.comparison.Provisions;
import medassist.domain.policy.Label;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Reading;

/**
 * Finds the parts of a pack by the names that clause lists use: the pack's field and words of the part's id, such as
 * {@code classes/margin} or {@code benefits/inpatient/margin}, and behind a point one of its figures:
 * {@code benefits/inpatient/margin.ratio}.
 */
public final class PackParts {

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}_-]+");

    /** What a pack does not do is no figure of it. */
    private static final Set<String> UNSTATED = Set.of("", "false", "0%");

    private final PolicyPack pack;
    private final List<PackPart> parts = new ArrayList<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>();

    public PackParts(PolicyPack pack) {
        this.pack = pack;
        add(
                "recipients",
                "",
                new Figures(
                        Provision.Part.PACK,
                        pack.name(),
                        Map.of("recipients", pack.recipients().number())));
        Provisions.of(pack).forEach(this::add);
    }

    /** The parts of the name: those whose names are exactly these, or else those that have these among others. */
    public List<PackPart> named(String reference) {
        String[] whole = reference.split("\\.", 2);
        Set<String> names = Set.of(whole[0].split("/"));
        List<PackPart> exact =
                parts.stream().filter(part -> part.names().equals(names)).toList();
        List<PackPart> found = exact.isEmpty()
                ? parts.stream().filter(part -> part.names().containsAll(names)).toList()
                : exact;
        return whole.length == 1
                ? found
                : found.stream().flatMap(part -> part.only(whole[1])).toList();
    }

    /** The readings that stand beside the parts of the name, each text once. */
    public List<Reading> readings(String reference) {
        Set<String> places = named(reference).stream().map(PackPart::place).collect(Collectors.toSet());
        var seen = new HashSet<Label>();
        return pack.readings().stream()
                .filter(reading -> places.contains(reading.subject()) && seen.add(reading.text()))
                .toList();
    }

    private record Figures(Provision.Part kind, Label title, Map<String, String> figures) {}

    private void add(Provision provision) {
        var figures = new Figures(provision.part(), provision.title(), provision.figures());
        switch (provision.part()) {
            case PACK ->
                provision.figures().forEach((name, value) -> {
                    if (!UNSTATED.contains(value)) {
                        add(name, "", new Figures(provision.part(), provision.title(), Map.of(name, value)));
                    }
                });
            case CLASS -> add(next("classes"), provision.id(), figures);
            case DISEASES -> add(next("diseases"), provision.id(), figures);
            case SERVING_DAYS -> add(next("certificates"), provision.id(), figures);
            case POOL -> add(next("pools"), provision.id(), figures);
            case BENEFIT -> add(next("benefits"), provision.id(), figures);
            case TERMS ->
                add(next("benefits[%d].terms".formatted(counted.getOrDefault("benefits", 0))), provision.id(), figures);
            case UNAIDED -> add(next("unaided"), provision.id(), figures);
            case DESIGNATION -> add("designation", "", figures);
            case CARVE_OUT -> add(next("carveOuts"), "", figures);
            case HOSPITAL_RULE -> add(next("hospitalBears"), provision.id(), figures);
            case CRITICAL_ILLNESS_TILT -> add(next("criticalIllnessTilt"), provision.id(), figures);
            case DEPOSIT_WAIVER -> add(next("depositWaiver"), provision.id(), figures);
            case FLOORS -> add("floors", "", figures);
            case ENROLMENT -> add("enrolment", "", figures);
            case SUBSIDY -> add(next("enrolment.subsidies"), provision.id(), figures);
            case DELEGATED_SUBSIDY -> add(next("enrolment.delegated"), "", figures);
            case WARNING -> add(next("warnings"), provision.id(), figures);
            case APPLICATION -> add(next("applications"), provision.id(), figures);
            case READING -> {}
        }
    }

    /** The place of the next item of a list: provisions come in the order of the pack. */
    private String next(String list) {
        return "%s[%d]".formatted(list, counted.merge(list, 0, (last, first) -> last + 1));
    }

    private void add(String place, String id, Figures of) {
        Set<String> names =
                WORDS.matcher(id).results().map(word -> word.group()).collect(Collectors.toCollection(HashSet::new));
        names.addAll(List.of(place.replaceFirst("\\[.*", "").split("\\.")));
        var stated = new LinkedHashMap<>(of.figures());
        stated.values().removeIf(UNSTATED::contains);
        parts.add(new PackPart(place, names, of.kind(), of.title(), stated));
    }
}
