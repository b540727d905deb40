package medassist.domain.recipient;

/** What a certificate states beyond its category. */
public sealed interface CertificationDetail {

    /** Whether a certificate of the category can carry this detail. */
    boolean fits(Category category);

    /** Nothing beyond the category; a disability certificate always says more. */
    enum None implements CertificationDetail {
        NONE;

        @Override
        public boolean fits(Category category) {
            return category != Category.DISABLED;
        }
    }

    /** Why a household is monitored 监测对象类型. */
    enum MonitoredSubtype implements CertificationDetail {
        /** 脱贫不稳定户 */
        UNSTABLE,
        /** 边缘易致贫户 */
        MARGINAL,
        /** 突发严重困难户 */
        SUDDEN;

        @Override
        public boolean fits(Category category) {
            return category == Category.MONITORED;
        }
    }

    /** The year in which a household was lifted out of poverty 脱贫年度. */
    record ExitYear(int year) implements CertificationDetail {
        @Override
        public boolean fits(Category category) {
            return category == Category.STABLY_LIFTED;
        }
    }

    /** Type and grade of a disability 残疾类别与等级; grade 1 is the most severe, 4 the least. */
    record Disability(Type type, int grade) implements CertificationDetail {

        /** The types of the disability certificate (GB/T 26341). */
        public enum Type {
            VISUAL,
            HEARING,
            SPEECH,
            PHYSICAL,
            INTELLECTUAL,
            MENTAL,
            MULTIPLE
        }

        public static final int MILDEST_GRADE = 4;

        public Disability {
            if (grade < 1 || grade > MILDEST_GRADE) {
                throw new IllegalArgumentException("a disability has a grade from 1 to 4");
            }
        }

        @Override
        public boolean fits(Category category) {
            return category == Category.DISABLED;
        }
    }
}
