package medassist.domain.recipient;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a document's conditions may ask about a person on one day 申请人.
 *
 * @param age in completed years
 * @param certifications those valid on the day
 */
public record Applicant(int age, Sex sex, Insurance insurance, List<Certification> certifications) {

    public Applicant {
        certifications = List.copyOf(certifications);
    }

    /** The person on the day, with what of the certifications is valid then. */
    public static Applicant of(Person person, Collection<Certification> certifications, LocalDate day) {
        var uncertified = new Applicant(
                Period.between(person.birthDate(), day).getYears(), person.sex(), person.insurance(), List.of());
        return uncertified.certified(certifications, day);
    }

    /** The same person with what of these certifications is valid on the day. */
    public Applicant certified(Collection<Certification> known, LocalDate day) {
        var valid = new ArrayList<Certification>(known.size());
        for (Certification certification : known) {
            if (certification.validity().includes(day)) {
                valid.add(certification);
            }
        }
        return new Applicant(age, sex, insurance, valid);
    }

    /** Whether the person is certified in the category. */
    public boolean holds(Category category) {
        return certifications.stream().anyMatch(certification -> certification.category() == category);
    }

    /** Whether the person is certified in at least one of the categories. */
    public boolean holdsAnyOf(Set<Category> categories) {
        for (int i = 0; i < certifications.size(); i++) {
            if (categories.contains(certifications.get(i).category())) {
                return true;
            }
        }
        return false;
    }
}
