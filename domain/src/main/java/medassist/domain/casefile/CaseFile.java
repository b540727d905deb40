package medassist.domain.casefile;

import java.util.HashMap;
import java.util.Map;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.PersonRecord;

/**
 * What a decision looks at 案卷: the answer to each of its needs, as they are while nothing else is decided about its person.
 * It is opened, looked at, and thrown away; what is decided by it is saved as {@link Change}s.
 */
public final class CaseFile {

    private final Map<Need<?>, Object> answers;

    private CaseFile(Map<Need<?>, Object> answers) {
        this.answers = Map.copyOf(answers);
    }

    /**
     * The answer to a need.
     *
     * @throws IllegalStateException if it was not asked for
     */
    @SuppressWarnings("unchecked") // The builder takes an answer of the need's own type only.
    public <A> A of(Need<A> need) {
        Object answer = answers.get(need);
        if (answer == null) {
            // Without its content: a person's number belongs in no message.
            throw new IllegalStateException(need.getClass().getSimpleName() + " was not asked for");
        }
        return (A) answer;
    }

    /** Whether something was asked for. */
    public boolean holds(Need<?> need) {
        return answers.containsKey(need);
    }

    /** Whether all of the year was asked for. */
    public boolean hasYear(LedgerKey key) {
        return holds(new Need.Journal(key));
    }

    /**
     * All of the ledger year to which is posted under a number.
     *
     * @throws IllegalStateException if it was not asked for
     */
    public LedgerYear year(LedgerKey key) {
        return new LedgerYear(
                of(new Need.Ledger(key)),
                of(new Need.Journal(key)),
                of(new Need.Settlements(key)),
                of(new Need.Adjustments(key)),
                record(key.personId()),
                of(new Need.Filings(key.personId())).all());
    }

    /**
     * What is on record of a person now, under any number; nothing of one whom nobody registered.
     *
     * @throws IllegalStateException if it was not asked for
     */
    public PersonRecord record(PersonId id) {
        return of(new Need.KnownPerson(id))
                .map(person -> new PersonRecord(
                        of(new Need.Certifications(id)).all(),
                        of(new Need.NumbersOf(id)).diedOn(person.diedOn())))
                .orElse(PersonRecord.EMPTY);
    }

    /** A file being put together. */
    public static final class Builder {

        private final Map<Need<?>, Object> answers = new HashMap<>();

        /** An empty one. */
        public Builder() {}

        public <A> Builder put(Need<A> need, A answer) {
            answers.put(need, answer);
            return this;
        }

        public CaseFile build() {
            return new CaseFile(answers);
        }
    }
}
