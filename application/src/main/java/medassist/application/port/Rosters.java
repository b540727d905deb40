package medassist.application.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.PersonId;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterHead;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.RosterPage;

/** Rosters with their files and rows, and whom their rows may be about 名单库. */
public interface Rosters {

    /** Until the end of the unit of work, nobody else decides about rosters of the jurisdiction. */
    void lock(DivisionCode jurisdiction);

    /** Adds a roster, or keeps what has become of it. */
    void keep(Roster roster);

    Optional<Roster> find(String roster);

    /** At most {@code limit} rosters of the filter with an id behind {@code after}, by id. */
    List<Roster> list(Filter filter, Reach reach, String after, int limit);

    /** Those in one of the states, by when they were received. */
    List<Roster> in(List<Roster.State> states);

    /** A full list of a later month that is applied, or is being, and may be about the same people; empty where there is none. */
    default Optional<Roster> laterApplied(Roster roster) {
        return applied(roster.head())
                .filter(other -> roster.head().isBefore(other.head()))
                .findFirst();
    }

    /** A roster that came after one, is applied and may be about the same people; empty where there is none. */
    default Optional<Roster> following(Roster roster) {
        return applied(roster.head()).filter(roster::isFollowedBy).findFirst();
    }

    /** Those of one jurisdiction and issuer that are applied, or are being. */
    private Stream<Roster> applied(RosterHead head) {
        return Stream.of(Roster.State.APPLYING, Roster.State.APPLIED)
                .map(state -> new Filter(head.jurisdiction().value(), Optional.of(head.issuer()), Optional.of(state)))
                .flatMap(filter -> list(filter, Reach.ALL, "", Integer.MAX_VALUE).stream());
    }

    /** Keeps the file of a roster until it is read. */
    void keepFile(String roster, byte[] content);

    /**
     * Hands over the rows of a roster's file one by one.
     *
     * @return why it cannot be read to its end; {@link Roster.Failure#NONE} where it was
     */
    Roster.Failure readFile(String roster, Consumer<TableRow> rows);

    /** Forgets the file of a roster. */
    void dropFile(String roster);

    /** A row of a file that is a table: its sheet, its number from 1, and its cells. */
    record TableRow(String sheet, int number, List<String> cells) {

        /** Names nobody. */
        @Override
        public String toString() {
            return "TableRow[" + sheet + " " + number + "]";
        }
    }

    /** Keeps pages, each in place of the one with its roster, outcome and number; beside a decision, as a {@code PageKept}. */
    void keepPages(List<RosterPage> pages);

    /** Forgets the pages of a roster. */
    void dropPages(String roster);

    /** How many pages a roster has of an outcome. */
    int pages(String roster, RosterOutcome outcome);

    Optional<RosterPage> page(String roster, RosterOutcome outcome, int number);

    /**
     * Those insured in a jurisdiction who have one of the identity numbers, with their certifications on record; of merged numbers
     * the one to whose ledgers is posted.
     */
    List<Holder> holders(DivisionCode jurisdiction, List<IdNumber> idNumbers);

    /**
     * Who has an identity number.
     *
     * @param hasLedger whether anything was posted to a ledger of the person, so that something may become due
     */
    record Holder(
            IdNumber idNumber, PersonId person, String name, boolean hasLedger, List<Certification> certifications) {}

    /**
     * At most {@code limit} persons behind one, by number, who are insured in the head's jurisdiction and are certified by its issuer
     * to be of a category on the day before its month.
     */
    List<Holder> certified(RosterHead head, Category category, String after, int limit);

    /** Has the rows of pending pages of a roster matched when their persons come; each is waited for until it is forgotten. */
    void await(RosterPage pending, Roster roster);

    /** At most {@code limit} rows that are waited for, and whose persons have come. */
    List<Awaited> come(int limit);

    /** Looks for persons who came unnoticed, while their rows were being written. */
    void lookForMissed();

    /**
     * Ends what is waited for by full lists before one, of its issuer and jurisdiction and of the categories, and is not waited for
     * by it: whoever comes was certified until the day before its month only.
     */
    void endAwaited(Roster later, Set<Category> categories);

    /** Undoes what {@link #endAwaited} has ended by a list. */
    void reopenAwaited(Roster withdrawn, Set<Category> categories);

    /** Waits no more for a row. */
    void forget(Awaited row);

    /** Waits no more for the rows of a roster. */
    void forgetAwaited(String roster);

    /**
     * A row of a pending page whose person has come.
     *
     * @param place where in the page it stands, from 0
     * @param until the last day on which it holds; the last of all where no later list has ended it
     */
    record Awaited(String roster, int page, int place, PersonId person, LocalDate until) {}

    /** Which rosters are looked for; what is empty does not matter. */
    record Filter(String jurisdiction, Optional<Issuer> issuer, Optional<Roster.State> state) {}
}
