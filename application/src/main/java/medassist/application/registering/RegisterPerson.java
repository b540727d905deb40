package medassist.application.registering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.application.certifying.RecordChange;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;
import medassist.domain.recipient.Numbers;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonRecord;

/**
 * Registers a person, or replaces what is known of one 人员登记. Age, sex, insurance and household registration count as they were when
 * each settlement was decided, which is kept with it; a death that becomes known replays the years from it on. A second insured
 * person with the identity number is refused, unless the caller says that it may be.
 *
 * @param insuredSince the first day of insurance in the person's jurisdiction, where the person moved there from the one known
 * @param mayShareIdNumber whether another insured person may have the identity number
 */
public record RegisterPerson(Person person, Optional<LocalDate> insuredSince, boolean mayShareIdNumber)
        implements Request<Registration> {

    /** The registration of a person whose identity number nobody else who is insured has. */
    public RegisterPerson(Person person) {
        this(person, Optional.empty(), false);
    }

    @Override
    public Permission permission() {
        return Permission.REGISTER_PERSONS;
    }

    @Override
    public Needs needs() {
        return RecordChange.needs(person.id()).and(new Need.HoldersOf(person.idNumber()));
    }

    @Override
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        return reach.reaches(person) && (personBeyond(reach, file).isEmpty() || isMovingIn(file))
                ? Optional.empty()
                : Optional.of(Refusal.of(Refusal.Code.FORBIDDEN));
    }

    /** Whether the person on file moves in, as somebody shows who knows the identity number and changes nothing that is decided by. */
    private boolean isMovingIn(CaseFile file) {
        return insuredSince.isPresent()
                && !person.idNumber().isNone()
                && file.of(new Need.KnownPerson(person.id()))
                        .filter(known -> known.idNumber().equals(person.idNumber())
                                && known.diedOn().equals(person.diedOn()))
                        .isPresent();
    }

    @Override
    public Decision<Outcome<Registration>> decide(CaseFile file, Stamp stamp, Law law) {
        Optional<Person> known = file.of(new Need.KnownPerson(person.id()));
        if (!mayShareIdNumber && known.filter(this::isInsuredWithTheSameNumber).isEmpty() && sharesIdNumber(file)) {
            return Decision.refused(Refusal.Code.DUPLICATE_PERSON, person.id());
        }
        if (known.isEmpty()) {
            return Decision.done(Registration.ADDED, List.of(new Change.PersonRegistered(person, stamp)));
        }
        Person moved = insuredSince
                .map(since -> person.movedFrom(known.get(), since))
                .orElseGet(() -> person.after(known.get()))
                .paidAs(known.get());
        Numbers numbers = file.of(new Need.NumbersOf(person.id()));
        LocalDate before = numbers.diedOn(known.get().diedOn());
        LocalDate after = numbers.diedOn(person.diedOn());
        LocalDate earlier = before.isBefore(after) ? before : after;
        var change = new RecordChange(
                person.id(),
                year -> !before.equals(after) && !year.period().to().isBefore(earlier),
                year -> year.with(new PersonRecord(file.record(person.id()).certifications(), after)),
                List.of(new Change.PersonRegistered(moved, stamp)),
                new Cause(Cause.Kind.DEATH, person.id().value()));
        return change.decide(Registration.REPLACED, file, stamp, law);
    }

    private boolean isInsuredWithTheSameNumber(Person known) {
        return known.isInsured() && known.idNumber().equals(person.idNumber());
    }

    private boolean sharesIdNumber(CaseFile file) {
        return person.isInsured()
                && file.of(new Need.HoldersOf(person.idNumber())).stream()
                        .anyMatch(other -> !other.id().equals(person.id()) && other.isInsured());
    }
}
