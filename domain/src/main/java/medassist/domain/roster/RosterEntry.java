package medassist.domain.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Papers;

/**
 * What a row of a roster says of a person 名单行; what it does not say is empty, and stays as it is on record.
 *
 * @param from the first day, and {@code to} the last
 * @param becauseOfIllness whether illness was the reason
 * @param papers what else stands on the certificate, each part of which may be empty
 * @param ends whether the row takes the person from the list
 * @param corrections what reading it has changed
 */
public record RosterEntry(
        IdNumber idNumber,
        String name,
        Category category,
        Optional<CertificationDetail> detail,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Boolean> becauseOfIllness,
        Papers papers,
        boolean ends,
        List<Correction> corrections) {

    private static final Pattern DOTS = Pattern.compile("[.•‧∙⋅・･]");

    public RosterEntry {
        corrections = List.copyOf(corrections);
    }

    /** Whether a name is the same but for blanks, the width of its characters and the sign of its dots. */
    public boolean isCalled(String other) {
        return name.equals(other) || compared(name).equals(compared(other));
    }

    /** Names of Uygurs and others have a dot, for which every keyboard has another sign. */
    private static String compared(String name) {
        return DOTS.matcher(CellText.withoutBlanks(name)).replaceAll("·");
    }

    /** This, which holds until a day at the latest. */
    public RosterEntry notBeyond(LocalDate last) {
        return new RosterEntry(
                idNumber,
                name,
                category,
                detail,
                from,
                to.filter(said -> said.isBefore(last)).or(() -> Optional.of(last)),
                becauseOfIllness,
                papers,
                ends,
                corrections);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "RosterEntry[" + category + "]";
    }
}
