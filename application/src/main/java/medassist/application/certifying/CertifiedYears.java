package medassist.application.certifying;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.PersonId;

/** A person's certifications on record, with the ledger years that a change of one may make due 认定涉及年度. */
record CertifiedYears(PersonId personId, CaseFile file) {

    static Needs needs(PersonId personId) {
        return RecordChange.needs(personId);
    }

    boolean personIsKnown() {
        return file.of(new Need.KnownPerson(personId)).isPresent();
    }

    <T> Decision<Outcome<T>> unknownPerson() {
        return Decision.refused(Refusal.Code.UNKNOWN_PERSON, personId);
    }

    /** The certification on record under an id. */
    Optional<Certification> onRecord(String id) {
        return file.of(new Need.Certifications(personId)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /**
     * The change with what it makes due.
     *
     * @param before the certification as it is on record, where it is
     * @param after as it will be, where it will be
     */
    <T> Decision<Outcome<T>> change(
            T result,
            Optional<Certification> before,
            Optional<Certification> after,
            Change change,
            Stamp stamp,
            Law law) {
        List<Certification> both =
                Stream.concat(before.stream(), after.stream()).toList();
        var recordChange = new RecordChange(
                personId,
                year -> both.stream().anyMatch(each -> law.library().mayServe(each, year.period())),
                year -> year.with(file.record(personId).certified(certified(before, after))),
                change,
                new Cause(Cause.Kind.CERTIFICATION, both.getFirst().id()));
        return recordChange.decide(result, file, stamp, law);
    }

    /** What the person is certified to be after the change, in the order in which certifications are read. */
    private List<Certification> certified(Optional<Certification> before, Optional<Certification> after) {
        return Stream.concat(
                        file.of(new Need.Certifications(personId)).stream()
                                .filter(each -> before.filter(each::equals).isEmpty()),
                        after.stream())
                .sorted(Comparator.comparing(
                                (Certification each) -> each.validity().from())
                        .thenComparing(Certification::id))
                .toList();
    }
}
