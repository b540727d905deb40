package medassist.domain.proof;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.Disease;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.policy.DiseaseList;
import medassist.domain.recipient.Applicant;

/**
 * On which of some lists a disease can stand at once: on none, and on those that a bill of any code, group and patient that
 * they tell apart has. Of a list inside another nobody is on the inner alone.
 */
final class DiseaseLists {

    private final Collection<DiseaseList> lists;
    private final List<Disease> diseases;

    private DiseaseLists(Collection<DiseaseList> lists) {
        this.lists = lists;
        this.diseases = lists.stream().flatMap(list -> list.diseases().stream()).toList();
    }

    /** Every set of lists on which a disease can stand at once. */
    static List<Set<DiseaseList>> together(Collection<DiseaseList> lists) {
        var together = new LinkedHashSet<Set<DiseaseList>>();
        together.add(Set.of());
        if (lists.size() == 1) {
            together.add(Set.copyOf(lists));
        } else if (!lists.isEmpty()) {
            new DiseaseLists(lists).sets().forEach(together::add);
        }
        return List.copyOf(together);
    }

    private Stream<Set<DiseaseList>> sets() {
        List<Applicant> patients = SampleApplicants.tellingApart(
                        diseases.stream().map(Disease::patients).distinct().toList())
                .toList();
        List<LocalDate> days = diseases.stream()
                .map(disease -> disease.validity().from())
                .distinct()
                .toList();
        return diagnoses()
                .flatMap(diagnosis -> patients.stream()
                        .flatMap(patient -> days.stream()
                                .map(day -> lists.stream()
                                        .filter(list -> list.includes(diagnosis, patient, day))
                                        .collect(Collectors.toUnmodifiableSet()))));
    }

    /** A bill for every code, or pair of codes, and every group that the lists tell apart. */
    private Stream<Diagnosis> diagnoses() {
        Set<String> codes = codes(disease -> disease.icd10().stream());
        Set<String> along = codes(disease -> disease.alongWith().isEmpty()
                ? Stream.of()
                : Stream.concat(disease.icd10().stream(), disease.alongWith().stream()));
        Set<DiseaseGroup> groups = Stream.concat(
                        Stream.of(DiseaseGroup.UNSTATED),
                        diseases.stream().flatMap(disease -> disease.groups().stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> mains = Stream.concat(Stream.of(""), Stream.concat(codes.stream(), along.stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return mains.stream()
                .flatMap(main -> Stream.concat(
                                Stream.of(List.<String>of()), along.stream().map(List::of))
                        .flatMap(others -> groups.stream().map(group -> new Diagnosis(main, group, others))));
    }

    private interface Codes {
        Stream<String> of(Disease disease);
    }

    private Set<String> codes(Codes codes) {
        return diseases.stream().flatMap(codes::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
