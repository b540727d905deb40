package medassist.domain.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import medassist.domain.recipient.Applicant;

/**
 * With which diseases care is covered: those of some lists, without those of others, so that a list inside another can be
 * told from the rest of it.
 *
 * @param in lists of which one must have the disease; any disease, and none stated, where there are none
 * @param otherThan lists of which none may have it
 */
public record DiseaseScope(List<DiseaseList> in, List<DiseaseList> otherThan) {

    /** With any disease, and where none is stated. */
    public static final DiseaseScope ANY = new DiseaseScope(List.of(), List.of());

    public DiseaseScope {
        in = List.copyOf(in);
        otherThan = List.copyOf(otherThan);
    }

    /** With a disease of the list. */
    public static DiseaseScope in(DiseaseList list) {
        return new DiseaseScope(List.of(list), List.of());
    }

    /** With any other than a disease of the list. */
    public static DiseaseScope otherThan(DiseaseList list) {
        return new DiseaseScope(List.of(), List.of(list));
    }

    /** Whether it makes no difference which disease. */
    public boolean isAny() {
        return in.isEmpty() && otherThan.isEmpty();
    }

    /** All lists that it asks for. */
    public Stream<DiseaseList> lists() {
        return Stream.concat(in.stream(), otherThan.stream());
    }

    public boolean includes(Diagnosis diagnosis, Applicant patient, LocalDate day) {
        return (in.isEmpty() || anyIncludes(in, diagnosis, patient, day))
                && !anyIncludes(otherThan, diagnosis, patient, day);
    }

    private static boolean anyIncludes(List<DiseaseList> lists, Diagnosis diagnosis, Applicant patient, LocalDate day) {
        for (int i = 0; i < lists.size(); i++) {
            if (lists.get(i).includes(diagnosis, patient, day)) {
                return true;
            }
        }
        return false;
    }
}
