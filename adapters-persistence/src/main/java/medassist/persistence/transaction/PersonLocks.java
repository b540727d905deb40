package medassist.persistence.transaction;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import medassist.domain.recipient.PersonId;

/**
 * Holds persons until the transaction ends: whoever would move a ledger of theirs or change their certifications holds them first,
 * so that what is done to a person is done in one order. A lock on the person's row would stand in the way of foreign keys.
 */
@Singleton
public class PersonLocks {

    private static final ScopedValue<PersonId> HELD = ScopedValue.newInstance();
    private static final String HOLD = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    // In the order of the hashes, which OFFSET keeps the planner from looking behind.
    private static final String TRY_TO_HOLD = """
            SELECT person_id FROM (
                SELECT person_id, hashtextextended(person_id, 0) AS hash FROM unnest(?::text[]) AS p (person_id)
                ORDER BY hash
                OFFSET 0) p
            WHERE pg_try_advisory_xact_lock(hash)
            """;

    private final JdbcOperations jdbc;

    PersonLocks(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the person, as soon as nobody else does. */
    public void hold(PersonId id) {
        if (HELD.isBound() && HELD.get().equals(id)) {
            return;
        }
        // Who waits in a group would keep all of it waiting.
        TransactionGroup.disband();
        jdbc.prepareStatement(HOLD, statement -> {
            statement.setString(1, id.value());
            return statement.execute();
        });
    }

    /** Does work with the person held. */
    <T> T holding(PersonId id, Supplier<T> work) {
        hold(id);
        return within(id, work);
    }

    /** Does work about a person who is held already. */
    <T> T within(PersonId held, Supplier<T> work) {
        return ScopedValue.where(HELD, held).call(work::get);
    }

    /** Holds those of the persons whom nobody else holds; it waits for none. */
    Set<PersonId> tryToHold(Collection<PersonId> ids) {
        return jdbc.prepareStatement(TRY_TO_HOLD, statement -> {
            Object[] texts = ids.stream().map(PersonId::value).toArray();
            statement.setArray(1, statement.getConnection().createArrayOf("text", texts));
            return persons(statement);
        });
    }

    private static Set<PersonId> persons(PreparedStatement statement) throws SQLException {
        var persons = new HashSet<PersonId>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                persons.add(new PersonId(rows.getString(1)));
            }
        }
        return persons;
    }
}
