package medassist.domain.roster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.Papers;
import medassist.domain.validity.Validity;

/**
 * What a row changes of what is on record of its person 名单行处理方案.
 *
 * @param replaced the certifications that it changes, as they are on record
 * @param recorded those that are put on record by it, in place of the ones with their ids
 */
public record RosterPlan(RosterOutcome outcome, List<Certification> replaced, List<Certification> recorded) {

    /** That nothing is changed. */
    public static final RosterPlan NOTHING = new RosterPlan(RosterOutcome.UNCHANGED, List.of(), List.of());

    public RosterPlan {
        replaced = List.copyOf(replaced);
        recorded = List.copyOf(recorded);
    }

    /**
     * What a row about a person comes to.
     *
     * <p>A row that says no first day holds from the first day of the list's month, where the person is not certified so already.
     * One that says an earlier first day corrects it; one that says a later one, or another detail without a day, follows
     * upon what was on record until the day before.
     *
     * @param known the person's certifications on record
     */
    public static RosterPlan of(RosterEntry entry, RosterHead head, List<Certification> known) {
        List<Certification> same = ofIssuer(known, entry.category(), head);
        if (entry.ends()) {
            // What ends does not go on for ever, though the certificate may have said so.
            return ending(
                    same, entry.to().filter(day -> !day.equals(LocalDate.MAX)).orElse(head.dayBefore()));
        }
        return standing(entry, head, same)
                .map(on -> changed(entry, head, on, known))
                .orElseGet(() -> added(entry, head, same, known));
    }

    /** What it comes to that a person who is certified so is missing from a full list. */
    public static RosterPlan absent(Category category, RosterHead head, List<Certification> known) {
        return ending(
                ofIssuer(known, category, head).stream()
                        .filter(each -> each.validity().includes(head.dayBefore()))
                        .toList(),
                head.dayBefore());
    }

    private static List<Certification> ofIssuer(List<Certification> known, Category category, RosterHead head) {
        return known.stream()
                .filter(each -> each.category() == category && each.issuer() == head.issuer())
                .sorted(Comparator.comparing(
                        (Certification each) -> each.validity().from()))
                .toList();
    }

    private static RosterPlan ending(List<Certification> same, LocalDate last) {
        List<Certification> ended = same.stream()
                .filter(each -> !each.validity().from().isAfter(last)
                        && each.validity().to().isAfter(last))
                .toList();
        return ended.isEmpty()
                ? NOTHING
                : new RosterPlan(
                        RosterOutcome.ENDING,
                        ended,
                        ended.stream().map(each -> until(each, last)).toList());
    }

    /** The certification that the row is about; empty where it is a new one. */
    private static Optional<Certification> standing(RosterEntry entry, RosterHead head, List<Certification> same) {
        if (entry.from().isEmpty()) {
            var month = new Validity(head.firstDay(), head.month().atEndOfMonth());
            return same.reversed().stream()
                    .filter(each -> each.validity().overlaps(month))
                    .findFirst();
        }
        LocalDate from = entry.from().get();
        var said = new Validity(from, entry.to().orElse(LocalDate.MAX));
        return same.stream()
                .filter(each -> each.validity().from().equals(from))
                .findFirst()
                .or(() -> same.reversed().stream()
                        .filter(each -> each.validity().overlaps(said))
                        .findFirst());
    }

    private static RosterPlan added(
            RosterEntry entry, RosterHead head, List<Certification> same, List<Certification> known) {
        LocalDate from = entry.from().orElse(head.firstDay());
        LocalDate to = entry.to().orElseGet(() -> dayBeforeNext(same, from));
        if (to.isBefore(from)) {
            return NOTHING;
        }
        var outcome = same.stream().anyMatch(each -> each.validity().to().isBefore(from))
                ? RosterOutcome.REAPPEARED
                : RosterOutcome.NEW;
        return new RosterPlan(
                outcome,
                List.of(),
                List.of(new Certification(
                        id(head, entry.category(), from, known),
                        entry.category(),
                        entry.detail().orElse(None.NONE),
                        new Validity(from, to),
                        head.issuer(),
                        entry.becauseOfIllness().orElse(false),
                        entry.papers())));
    }

    /** The day before what is already on record for later, such as by a later list that came first. */
    private static LocalDate dayBeforeNext(List<Certification> same, LocalDate from) {
        return same.stream()
                .map(each -> each.validity().from())
                .filter(from::isBefore)
                .findFirst()
                .map(next -> next.minusDays(1))
                .orElse(LocalDate.MAX);
    }

    private static RosterPlan changed(RosterEntry entry, RosterHead head, Certification on, List<Certification> known) {
        CertificationDetail detail = entry.detail().orElse(on.detail());
        LocalDate begins = entry.from()
                .orElse(
                        detail.equals(on.detail())
                                ? on.validity().from()
                                : latest(on.validity().from(), head.firstDay()));
        LocalDate ends = entry.to().orElse(stillTo(entry, head, on));
        if (begins.isAfter(ends)) {
            // It ended before the month from which its other detail would hold.
            return ending(List.of(on), ends);
        }
        boolean follows = begins.isAfter(on.validity().from());
        var stated = new Certification(
                follows ? id(head, entry.category(), begins, known) : on.id(),
                on.category(),
                detail,
                new Validity(begins, ends),
                on.issuer(),
                entry.becauseOfIllness().orElse(on.becauseOfIllness()),
                papers(entry.papers(), on.papers()));
        if (stated.equals(on)) {
            return NOTHING;
        }
        boolean isReopened = on.validity().to().isBefore(head.firstDay()) && !ends.isBefore(head.firstDay());
        return new RosterPlan(
                isReopened ? RosterOutcome.REAPPEARED : RosterOutcome.CHANGED,
                List.of(on),
                follows ? List.of(until(on, begins.minusDays(1)), stated) : List.of(stated));
    }

    /** The last day where the row says none: the one on record, unless it is over and the row says that it goes on. */
    private static LocalDate stillTo(RosterEntry entry, RosterHead head, Certification on) {
        boolean isOver = on.validity().to().isBefore(head.firstDay())
                || entry.from().filter(on.validity().to()::isBefore).isPresent();
        return isOver ? LocalDate.MAX : on.validity().to();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Papers papers(Papers said, Papers known) {
        return new Papers(
                said.number().isEmpty() ? known.number() : said.number(),
                said.issuingDivision().isEmpty() ? known.issuingDivision() : said.issuingDivision(),
                said.household().isEmpty() ? known.household() : said.household());
    }

    private static Certification until(Certification certification, LocalDate last) {
        return new Certification(
                certification.id(),
                certification.category(),
                certification.detail(),
                new Validity(certification.validity().from(), last),
                certification.issuer(),
                certification.becauseOfIllness(),
                certification.papers());
    }

    /**
     * The id of a certification that a roster brings: issuer, category and first day, and a number where another one
     * still has it that began then before it was corrected.
     */
    private static String id(RosterHead head, Category category, LocalDate from, List<Certification> known) {
        String first = "%s.%s.%s".formatted(head.issuer(), category, from);
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? first : first + "." + number)
                .filter(id -> known.stream().noneMatch(each -> each.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }
}
