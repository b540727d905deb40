package medassist.application.importing;

import medassist.domain.casefile.Change;
import medassist.domain.roster.RosterPage;

/** A page of a roster is kept with what became of its rows, in the transaction in which it becomes of them. */
public record PageKept(RosterPage page) implements Change {}
