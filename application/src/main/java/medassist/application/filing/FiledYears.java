package medassist.application.filing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.certifying.RecordChange;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.filing.Filing;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.policy.Law;
import medassist.domain.recipient.PersonId;

/** A person's filings, with the ledger years that a change of one may make due 备案涉及年度. */
record FiledYears(PersonId personId, CaseFile file) {

    boolean personIsKnown() {
        return file.of(new Need.KnownPerson(personId)).isPresent();
    }

    /** The filing on record under an id. */
    Optional<Filing> onRecord(String id) {
        return file.of(new Need.Filings(personId)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /**
     * The change with what it makes due.
     *
     * @param before the filing as it is on record, where it is
     * @param after as it will be, where it will be
     */
    <T> Decision<Outcome<T>> change(
            T result, Optional<Filing> before, Optional<Filing> after, Change change, Stamp stamp, Law law) {
        List<Filing> both = Stream.concat(before.stream(), after.stream()).toList();
        List<Filing> changed = Stream.concat(
                        file.of(new Need.Filings(personId)).stream()
                                .filter(each -> before.filter(each::equals).isEmpty()),
                        after.stream())
                .sorted(Comparator.comparing((Filing each) -> each.validity().from())
                        .thenComparing(Filing::id))
                .toList();
        var recordChange = new RecordChange(
                personId,
                year -> both.stream().anyMatch(each -> each.validity().overlaps(year.period())),
                year -> year.filed(changed),
                change,
                new Cause(Cause.Kind.FILING, both.getFirst().id()));
        return recordChange.decide(result, file, stamp, law);
    }
}
