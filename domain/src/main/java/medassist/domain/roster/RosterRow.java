package medassist.domain.roster;

import java.util.List;
import java.util.Optional;
import medassist.domain.recipient.Category;

/**
 * A row of a roster with what it comes to 名单行结果; one for whoever is missing from a full list has line 0.
 *
 * @param person the number of the person that it is about; empty where nobody is known
 * @param said name and identity number
 * @param category of whom it is, as far as it could be read
 * @param entry what it says, where that is needed to apply it
 * @param rejection why it is not taken, if so
 * @param plan what it changes, as things were when it was previewed
 * @param effect what becomes due by that
 * @param result what became of it, once it was applied
 */
public record RosterRow(
        String sheet,
        int line,
        RosterOutcome outcome,
        String person,
        RosterReading.Said said,
        Optional<Category> category,
        Optional<RosterEntry> entry,
        Optional<Rejection> rejection,
        List<Correction> corrections,
        RosterPlan plan,
        Effect effect,
        Optional<RosterResult> result) {

    /** This with what became of it. */
    public RosterRow resulting(RosterResult became) {
        return new RosterRow(
                sheet,
                line,
                outcome,
                person,
                said,
                category,
                entry,
                rejection,
                corrections,
                plan,
                effect,
                Optional.of(became));
    }

    /** This with what was tried out to become due. */
    public RosterRow due(Effect tried) {
        return new RosterRow(
                sheet, line, outcome, person, said, category, entry, rejection, corrections, plan, tried, result);
    }

    /** This of a person who has come. */
    public RosterRow of(String found) {
        return new RosterRow(
                sheet, line, outcome, found, said, category, entry, rejection, corrections, plan, effect, result);
    }

    /** What is to be decided about, in one text: where it stood, whom it is about, and what it puts on record. */
    String text() {
        return "%s %d %s %s %s %s %s"
                .formatted(
                        sheet,
                        line,
                        person,
                        said.idNumber(),
                        said.name(),
                        category.map(Enum::name).orElse(""),
                        plan.recorded().stream()
                                .map(each -> "%s %s %s %s %s"
                                        .formatted(
                                                each.id(),
                                                each.detail(),
                                                each.validity(),
                                                each.becauseOfIllness(),
                                                each.papers().number()))
                                .toList());
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "RosterRow[" + sheet + " " + line + " " + outcome + "]";
    }
}
