package medassist.application.importing;

import java.time.LocalDate;
import java.util.Optional;
import medassist.domain.access.Authority;
import medassist.domain.audit.Caller;
import medassist.domain.recipient.PersonId;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterEntry;
import medassist.domain.roster.RosterHead;
import medassist.domain.roster.RosterResult;
import medassist.domain.roster.RosterRow;

/** What is asked of a roster's rows, and in whose name. */
final class RosterRequests {

    private RosterRequests() {}

    /** Who has sent, applied or undone a roster, with leave for all that its rows need; who may ask for it was asked before. */
    static Caller inTheNameOf(String who, Roster roster) {
        return new Caller(who, "roster " + roster.id(), roster.id(), Authority.EVERYTHING);
    }

    /** That a row be recorded as it was previewed. */
    static RecordRosterRow record(RosterHead head, RosterRow row) {
        return new RecordRosterRow(
                head,
                new PersonId(row.person()),
                row.category().orElseThrow(),
                row.entry(),
                Optional.of(row.plan()),
                LocalDate.MAX);
    }

    /**
     * That a row be recorded whose person has come.
     *
     * @param until the last day on which it holds
     */
    static RecordRosterRow recordOf(RosterHead head, RosterRow row, LocalDate until) {
        RosterEntry entry = row.entry().orElseThrow();
        return new RecordRosterRow(
                head, new PersonId(row.person()), entry.category(), Optional.of(entry), Optional.empty(), until);
    }

    /** That what a row changed be undone. */
    static UndoRosterRow undo(RosterRow row) {
        RosterResult result = row.result().orElseThrow();
        return new UndoRosterRow(new PersonId(row.person()), result.done());
    }
}
