package medassist.domain.roster;

import medassist.domain.ledger.Stamp;

/**
 * A list of whom an authority has certified, as it was sent 名单. It is read in the background; what each row comes to is
 * previewed; another person has it applied, and what was applied may be undone as a whole as long as nothing has touched it since.
 *
 * @param id follows from what it is and from its file, so that the same file is the same roster
 * @param done how many rows were read, applied or undone so far
 * @param act the act by which a second person decides; empty before there is one
 * @param decidedBy who had it applied, or undone, last; empty before anybody did
 */
public record Roster(
        String id,
        RosterHead head,
        String file,
        State state,
        Stamp uploaded,
        Summary summary,
        int done,
        String act,
        String decidedBy) {

    /** What has become of a roster. */
    public enum State {
        /** Its file is kept, and waits to be read 已接收. */
        RECEIVED,
        READING,
        /** What its rows come to may be seen, and waits for a second person 待复核. */
        PREVIEWED,
        /** Its file cannot be read 无法读取. */
        FAILED,
        APPLYING,
        APPLIED,
        WITHDRAWING,
        /** It was undone, or never applied 已撤销. */
        WITHDRAWN
    }

    /** Why a file cannot be read as a whole. */
    public enum Failure {
        NONE,
        EMPTY,
        ENCRYPTED,
        DAMAGED,
        /** It ends in the middle of a row: nobody knows who was to follow. */
        TRUNCATED,
        TOO_LARGE,
        NOT_A_TABLE,
        /** No row of it has headers for names and identity numbers. */
        NO_HEADER,
        /** It has a header and nobody below it. */
        NOBODY
    }

    /** A roster whose file was received. */
    public static Roster received(String id, RosterHead head, String file, Stamp uploaded) {
        return new Roster(id, head, file, State.RECEIVED, uploaded, Summary.EMPTY, 0, "", "");
    }

    /** This in another state, of which nothing is done yet. */
    public Roster become(State other) {
        return new Roster(id, head, file, other, uploaded, summary, 0, act, decidedBy);
    }

    /** This of which so many rows are done. */
    public Roster done(int rows) {
        return new Roster(id, head, file, state, uploaded, summary, rows, act, decidedBy);
    }

    /** This with what its rows come to. */
    public Roster with(Summary found) {
        return new Roster(id, head, file, state, uploaded, found, done, act, decidedBy);
    }

    /** This, which waits for a second person by an act. */
    public Roster waitingBy(String actId) {
        return new Roster(id, head, file, state, uploaded, summary, done, actId, decidedBy);
    }

    /** This in another state, to which somebody has brought it. */
    public Roster become(State other, String by) {
        return new Roster(id, head, file, other, uploaded, summary, 0, act, by);
    }

    /** Whether another came later and may be about the same people, so that undoing this would undo some of it. */
    public boolean isFollowedBy(Roster other) {
        return !id.equals(other.id) && isBehind(other) && head.mayBeAboutThoseOf(other.head);
    }

    private boolean isBehind(Roster other) {
        int byMoment = uploaded.at().compareTo(other.uploaded.at());
        return byMoment < 0 || (byMoment == 0 && head.month().isBefore(other.head.month()));
    }
}
