package medassist.application.certifying;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.LedgerYear;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.OnFile;
import medassist.domain.filing.Filing;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.Law;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Dated;
import medassist.domain.recipient.PersonId;
import medassist.domain.validity.Validity;

/**
 * A person's certifications, or filings, on record, of which one is put or withdrawn with all that becomes due by it 在册事项变更.
 *
 * @param need those on record now
 * @param mayServe whether one serves on some day of a period
 * @param replaced a ledger year of the person of whom these are on record
 * @param <D> a certification or a filing
 */
public record RecordedThings<D extends Dated>(
        PersonId personId,
        CaseFile file,
        Need<OnFile<D>> need,
        Cause.Kind cause,
        BiPredicate<D, Validity> mayServe,
        BiFunction<LedgerYear, List<D>, LedgerYear> replaced) {

    /** The certifications. */
    public static RecordedThings<Certification> certifications(PersonId personId, CaseFile file, Law law) {
        return new RecordedThings<>(
                personId,
                file,
                new Need.Certifications(personId),
                Cause.Kind.CERTIFICATION,
                law.library()::mayServe,
                (year, known) -> year.with(file.record(personId).certified(known)));
    }

    /** The filings. */
    public static RecordedThings<Filing> filings(PersonId personId, CaseFile file) {
        return new RecordedThings<>(
                personId,
                file,
                new Need.Filings(personId),
                Cause.Kind.FILING,
                (filing, period) -> filing.validity().overlaps(period),
                LedgerYear::filed);
    }

    /** Puts one on record, in place of the one with its id; one that is on record so stays as it is. */
    public Decision<Outcome<PutResult>> put(D thing, Change change, Stamp stamp, Law law) {
        if (isOfUnknownPerson()) {
            return unknownPerson();
        }
        Optional<D> known = onRecord(thing.id());
        if (known.filter(thing::equals).isPresent()) {
            return Decision.doneBefore(PutResult.CORRECTED);
        }
        var result = known.isEmpty() ? PutResult.ADDED : PutResult.CORRECTED;
        return change(known.stream().toList(), List.of(thing), List.of(change)).decide(result, file, stamp, law);
    }

    /**
     * Withdraws the one with the id.
     *
     * @param unknown how it is refused where none is on record
     */
    public Decision<Outcome<D>> withdraw(String id, Refusal.Code unknown, Change change, Stamp stamp, Law law) {
        if (isOfUnknownPerson()) {
            return unknownPerson();
        }
        Optional<D> known = onRecord(id);
        return known.isEmpty()
                ? Decision.refused(unknown, id)
                : change(List.of(known.get()), List.of(), List.of(change)).decide(known.get(), file, stamp, law);
    }

    private boolean isOfUnknownPerson() {
        return file.of(new Need.KnownPerson(personId)).isEmpty();
    }

    private <T> Decision<Outcome<T>> unknownPerson() {
        return Decision.refused(Refusal.Code.UNKNOWN_PERSON, personId);
    }

    private Optional<D> onRecord(String id) {
        return file.of(need).own().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * A change of several at once.
     *
     * @param before those of them that are on record
     * @param after those that are on record after it, in place of the ones before
     * @param changes that record it
     */
    public RecordChange change(List<D> before, List<D> after, List<? extends Change> changes) {
        List<D> both = Stream.concat(before.stream(), after.stream()).toList();
        return new RecordChange(
                personId,
                year -> both.stream().anyMatch(each -> mayServe.test(each, year.period())),
                year -> replaced.apply(year, after(before, after)),
                changes,
                new Cause(cause, both.getFirst().id()));
    }

    /** What is on record after the change, in the order in which it is read; ids are a number's own. */
    private List<D> after(List<D> before, List<D> after) {
        OnFile<D> known = file.of(need);
        List<D> own = Stream.concat(known.own().stream().filter(each -> !before.contains(each)), after.stream())
                .sorted(Dated.ORDER)
                .toList();
        return new OnFile<>(own, known.others()).all();
    }
}
