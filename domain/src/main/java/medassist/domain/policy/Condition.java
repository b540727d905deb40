package medassist.domain.policy;

import java.util.List;
import java.util.Set;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.ChildSupport;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.ExitYear;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Sex;

/** What a document asks of a person before something of it serves 认定条件. */
public sealed interface Condition {

    /** Whether the person meets the condition on the day for which the applicant was described. */
    boolean isMetBy(Applicant applicant);

    /** Why a person was certified 认定原因. */
    enum Ground {
        /** For whatever reason. */
        ANY,
        /** Because of illness 因病. */
        ILLNESS,
        /** Not because of illness. */
        NOT_ILLNESS;

        boolean isOf(Certification certification) {
            return this == ANY || certification.becauseOfIllness() == (this == ILLNESS);
        }
    }

    /** The person is certified, on the ground, in at least one of the categories. */
    record HoldsAnyOf(Set<Category> categories, Ground ground) implements Condition {

        public HoldsAnyOf {
            categories = Category.setOf(categories);
        }

        /** The person is certified in at least one of the categories, for whatever reason. */
        public HoldsAnyOf(Set<Category> categories) {
            this(categories, Ground.ANY);
        }

        @Override
        public boolean isMetBy(Applicant applicant) {
            List<Certification> certifications = applicant.certifications();
            for (int i = 0; i < certifications.size(); i++) {
                if (includes(certifications.get(i))) {
                    return true;
                }
            }
            return false;
        }

        boolean includes(Certification certification) {
            return categories.contains(certification.category()) && ground.isOf(certification);
        }
    }

    /** The person's household is registered in the division 本地户籍, or nobody has said where. */
    record IsRegisteredIn(DivisionCode division) implements Condition {

        @Override
        public boolean isMetBy(Applicant applicant) {
            return !applicant.householdRegistration().isOutside(division);
        }
    }

    /**
     * The person holds a disability certificate of one of the types and grades, or of several disabilities of which one is; no
     * types means any type.
     */
    record HasDisability(Set<Disability.Type> types, Set<Integer> grades) implements Condition {

        public HasDisability {
            types = Set.copyOf(types);
            grades = Set.copyOf(grades);
        }

        @Override
        public boolean isMetBy(Applicant applicant) {
            List<Certification> certifications = applicant.certifications();
            for (int i = 0; i < certifications.size(); i++) {
                // No other category carries a disability, and most people's certificates are of others.
                if (certifications.get(i).category() == Category.DISABLED
                        && isMetBy(certifications.get(i).detail())) {
                    return true;
                }
            }
            return false;
        }

        private boolean isMetBy(CertificationDetail detail) {
            return detail instanceof Disability disability
                    && (isAmong(disability) || disability.parts().stream().anyMatch(this::isAmong));
        }

        private boolean isAmong(Disability disability) {
            return (types.isEmpty() || types.contains(disability.type())) && grades.contains(disability.grade());
        }
    }

    /** The person's household is monitored for one of the reasons 监测对象类型. */
    record IsMonitoredAs(Set<MonitoredSubtype> subtypes) implements Condition {

        public IsMonitoredAs {
            subtypes = Set.copyOf(subtypes);
        }

        @Override
        public boolean isMetBy(Applicant applicant) {
            return applicant.certifications().stream()
                    .map(Certification::detail)
                    .anyMatch(detail -> detail instanceof MonitoredSubtype subtype && subtypes.contains(subtype));
        }
    }

    /** The person is a child in difficulty who is granted a basic living allowance 享受基本生活费的困境儿童. */
    record HasBasicLivingAllowance() implements Condition {

        @Override
        public boolean isMetBy(Applicant applicant) {
            return applicant.certifications().stream()
                    .anyMatch(each -> each.detail() == ChildSupport.BASIC_LIVING_ALLOWANCE);
        }
    }

    /** The person's household was lifted out of poverty 脱贫 in one of the years. */
    record ExitedIn(Set<Integer> years) implements Condition {

        public ExitedIn {
            years = Set.copyOf(years);
        }

        @Override
        public boolean isMetBy(Applicant applicant) {
            return applicant.certifications().stream()
                    .map(Certification::detail)
                    .anyMatch(detail -> detail instanceof ExitYear(var year) && years.contains(year));
        }
    }

    /** The person has completed at least {@code from} years of age and not yet {@code below}. */
    record HasAge(int from, int below) implements Condition {

        /** Above any age. */
        public static final int UNLIMITED = 1000;

        public HasAge {
            if (from < 0 || below <= from) {
                throw new IllegalArgumentException("an age from " + from + " and below " + below + " is nobody's");
            }
        }

        @Override
        public boolean isMetBy(Applicant applicant) {
            return from <= applicant.age() && applicant.age() < below;
        }
    }

    record HasSex(Sex sex) implements Condition {

        @Override
        public boolean isMetBy(Applicant applicant) {
            return applicant.sex() == sex;
        }
    }

    /** The person belongs to one of the insurances 参保类型. */
    record IsInsuredBy(Set<Insurance> insurances) implements Condition {

        public IsInsuredBy {
            insurances = Set.copyOf(insurances);
        }

        @Override
        public boolean isMetBy(Applicant applicant) {
            return insurances.contains(applicant.insurance());
        }
    }

    /** Every one of the conditions; of none, anybody. */
    record AllOf(List<Condition> conditions) implements Condition {

        public AllOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean isMetBy(Applicant applicant) {
            for (int i = 0; i < conditions.size(); i++) {
                Condition condition = conditions.get(i);
                if (!condition.isMetBy(applicant)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of the conditions. */
    record AnyOf(List<Condition> conditions) implements Condition {

        public AnyOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean isMetBy(Applicant applicant) {
            for (int i = 0; i < conditions.size(); i++) {
                Condition condition = conditions.get(i);
                if (condition.isMetBy(applicant)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(Condition condition) implements Condition {

        @Override
        public boolean isMetBy(Applicant applicant) {
            return !condition.isMetBy(applicant);
        }
    }
}
