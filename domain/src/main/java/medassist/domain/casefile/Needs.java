package medassist.domain.casefile;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.recipient.PersonId;

/**
 * All that a decision may look at 查阅范围.
 *
 * @param person whom it is about: nothing else about this person is decided meanwhile
 */
public record Needs(PersonId person, Set<Need<?>> all) {

    public Needs {
        all = Set.copyOf(all);
    }

    /** These needs of a decision about a person. */
    public static Needs of(PersonId person, Need<?>... needs) {
        return new Needs(person, Set.of(needs));
    }

    /** All of a ledger year, so that it can be replayed. */
    public static Needs ofYear(LedgerKey key) {
        return of(key.personId()).andYear(key);
    }

    /** Those of a kind. */
    public <N extends Need<?>> Stream<N> ofKind(Class<N> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** These and others. */
    public Needs and(Collection<? extends Need<?>> others) {
        var more = new LinkedHashSet<Need<?>>(all);
        more.addAll(others);
        return new Needs(person, more);
    }

    /** These and another. */
    public Needs and(Need<?> other) {
        return and(List.of(other));
    }

    /** These and all of a ledger year, so that it can be replayed. */
    public Needs andYear(LedgerKey key) {
        return andRecord(key.personId())
                .and(List.of(
                        new Need.Ledger(key),
                        new Need.Journal(key),
                        new Need.Settlements(key),
                        new Need.Adjustments(key)));
    }

    /** These and what is on record of a person. */
    public Needs andRecord(PersonId id) {
        return and(List.of(
                new Need.KnownPerson(id), new Need.NumbersOf(id), new Need.Certifications(id), new Need.Filings(id)));
    }
}
