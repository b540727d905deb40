package medassist.domain.recipient;

import java.util.List;

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

    /** What else a child in difficulty 困境儿童 is granted. */
    enum ChildSupport implements CertificationDetail {
        /** 享受基本生活费 */
        BASIC_LIVING_ALLOWANCE;

        @Override
        public boolean fits(Category category) {
            return category == Category.CHILD_IN_DIFFICULTY;
        }
    }

    /** The year in which a household was lifted out of poverty 脱贫年度. */
    record ExitYear(int year) implements CertificationDetail {
        @Override
        public boolean fits(Category category) {
            return category == Category.STABLY_LIFTED;
        }
    }

    /**
     * Type and grade of a disability 残疾类别与等级; grade 1 is the most severe, 4 the least.
     *
     * @param parts the single disabilities that a multiple one 多重残疾 is made of, each with its own grade; else none
     */
    record Disability(Type type, int grade, List<Disability> parts) implements CertificationDetail {

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
            parts = List.copyOf(parts);
            if (!parts.isEmpty() && type != Type.MULTIPLE) {
                throw new IllegalArgumentException("only a multiple disability has parts");
            }
            if (parts.stream().anyMatch(part -> part.type == Type.MULTIPLE)) {
                throw new IllegalArgumentException("a multiple disability is made of single ones");
            }
        }

        /** A disability without parts. */
        public Disability(Type type, int grade) {
            this(type, grade, List.of());
        }

        @Override
        public boolean fits(Category category) {
            return category == Category.DISABLED;
        }
    }
}
