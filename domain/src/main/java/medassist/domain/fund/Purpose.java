package medassist.domain.fund;

import java.util.Comparator;

/**
 * For what a fund pays 支出用途.
 *
 * @param code the benefit, or the kind of application, as the document names it; empty where the kind says enough
 */
public record Purpose(Kind kind, String code) implements Comparable<Purpose> {

    private static final Comparator<Purpose> ORDER =
            Comparator.comparing(Purpose::kind).thenComparing(Purpose::code);
    private static final char SEPARATOR = ':';

    /** Of what sort it is. */
    public enum Kind {
        /** 直接救助: a benefit that is decided with the bill. */
        BENEFIT,
        /** 依申请救助: what is granted on application. */
        APPLICATION,
        /** 补退差额: what a year's replay has shown, and was released. */
        ADJUSTMENT,
        /** 资助参保 */
        ENROLMENT
    }

    /** What adjustments pay, or take back. */
    public static final Purpose ADJUSTMENT = new Purpose(Kind.ADJUSTMENT, "");

    /** Subsidised enrolment. */
    public static final Purpose ENROLMENT = new Purpose(Kind.ENROLMENT, "");

    /** A benefit of a document. */
    public static Purpose benefit(String benefit) {
        return new Purpose(Kind.BENEFIT, benefit);
    }

    /** A kind of application. */
    public static Purpose application(String kind) {
        return new Purpose(Kind.APPLICATION, kind);
    }

    /**
     * The purpose of a text such as {@code BENEFIT:inpatient} or {@code ENROLMENT}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Purpose of(String text) {
        int end = text.indexOf(SEPARATOR);
        return new Purpose(
                Kind.valueOf(end < 0 ? text : text.substring(0, end)), end < 0 ? "" : text.substring(end + 1));
    }

    @Override
    public int compareTo(Purpose other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code.isEmpty() ? kind.name() : kind.name() + SEPARATOR + code;
    }
}
