package medassist.application.registering;

import medassist.application.pending.ActKind;
import medassist.application.pending.PreparingActs;
import medassist.application.port.Persons;
import medassist.application.port.UnitOfWork;
import medassist.application.work.Work;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.Caller;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.PendingAct;
import medassist.domain.recipient.PersonId;

/** Prepares that a number of a human being is merged into another; a second person decides 并户提交. */
public final class MergingNumbers {

    private final Work work;
    private final Persons persons;
    private final PreparingActs preparing;
    private final UnitOfWork unitOfWork;

    public MergingNumbers(Work work, Persons persons, PreparingActs preparing, UnitOfWork unitOfWork) {
        this.work = work;
        this.persons = persons;
        this.preparing = preparing;
        this.unitOfWork = unitOfWork;
    }

    /** The kind of act by which it is done. */
    public static ActKind kind(Work work) {
        return new MergeAct(work);
    }

    /** What becomes of it where a number is to be merged. */
    public sealed interface Merging {

        /** It is merged into the other already. */
        record Unchanged(PersonId personId, PersonId into) implements Merging {}

        /** A second person is to decide. */
        record Prepared(PendingAct act) implements Merging {}
    }

    /** Prepares that one number is merged into another. */
    public Outcome<Merging> merge(PersonId personId, PersonId into, String reason, Caller by) {
        Reach reach = by.reach(Permission.PREPARE_LISTS);
        return unitOfWork.within(() -> {
            var person = persons.find(personId).filter(reach::reaches);
            if (person.isEmpty()) {
                return Outcome.refused(Refusal.Code.UNKNOWN_PERSON, personId);
            }
            if (persons.find(into).filter(other -> !reach.reaches(other)).isPresent()) {
                return new Outcome.Refused<>(
                        Refusal.of(Refusal.Code.UNKNOWN_PERSON, into).at("into"));
            }
            return persons.numbersOf(personId).isMerged()
                            && persons.numbersOf(personId).holder().equals(into)
                    ? new Outcome.DoneBefore<>(new Merging.Unchanged(personId, into))
                    : preparing
                            .prepare(
                                    kind(work), person.get().jurisdiction(), MergeAct.asked(personId, into), reason, by)
                            .map(Merging.Prepared::new);
        });
    }
}
