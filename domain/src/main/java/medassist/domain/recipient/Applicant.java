package medassist.domain.recipient;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * What a document's conditions may ask about a person on one day 申请人.
 *
 * @param age in completed years
 * @param certifications those that serve on the day
 */
public record Applicant(
        int age,
        Sex sex,
        Insurance insurance,
        HouseholdRegistration householdRegistration,
        List<Certification> certifications) {

    public Applicant {
        certifications = List.copyOf(certifications);
    }

    /** An applicant whose household registration nobody has said. */
    public Applicant(int age, Sex sex, Insurance insurance, List<Certification> certifications) {
        this(age, sex, insurance, HouseholdRegistration.UNSTATED, certifications);
    }

    /** The person on the day, with the certifications that serve then. */
    public static Applicant of(Person person, List<Certification> serving, LocalDate day) {
        return new Applicant(
                Period.between(person.birthDate(), day).getYears(),
                person.sex(),
                person.insurance(),
                person.householdRegistration(),
                serving);
    }

    /** The same person with these certifications. */
    public Applicant certified(List<Certification> serving) {
        return new Applicant(age, sex, insurance, householdRegistration, serving);
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
