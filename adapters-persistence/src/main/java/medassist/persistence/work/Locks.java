package medassist.persistence.work;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.recipient.PersonId;

/**
 * Advisory locks that are held until the transaction ends: on persons, so that what is decided about one is decided in one order,
 * on institutions' clearing, and on what two people decide about a jurisdiction. Of a number that is merged into another, both are
 * locked, that one first, so that nothing is posted beside another to the ledgers of one human being. A lock on the person's row
 * would stand in the way of foreign keys. The order is: the key of a request, a jurisdiction's acts, the person, the number into
 * which it is merged, an institution's clearing.
 */
@Singleton
public class Locks {

    private static final String CLEARING = "clearing ";
    private static final String ACTS = "acts ";

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String TRY_TO_LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String LOCK_ALL = """
            SELECT name, pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest(?::text[]) AS n (name)
            """;
    private static final String SHARE_ALL = LOCK_ALL.replace("lock(", "lock_shared(");

    // In the order of the hashes, which OFFSET keeps the planner from looking behind. From now on the transaction fails
    // where it would have to wait for a row that somebody outside has locked, and its tasks are decided alone; and rows
    // are
    // found by their keys, however many they are and however little the planner knows of tables that have just been
    // filled.
    private static final String TRY_TO_LOCK_ALL = """
            SELECT name FROM (
                SELECT name, hashtextextended(name, 0) AS hash, set_config('lock_timeout', '250ms', true)
                FROM unnest(?::text[]) AS n (name)
                ORDER BY hash
                OFFSET 0) n
            WHERE pg_try_advisory_xact_lock(hash)
            """;
    private static final String TRY_TO_LOCK_KEYS = """
            SELECT name FROM unnest(?::text[]) AS n (name) WHERE pg_try_advisory_xact_lock(hashtextextended(name, 0))
            """;
    // A statement of its own, which sees what was merged while the number itself was waited for.
    private static final String LOCK_HOLDERS = """
            SELECT person_id, merged_into, pg_advisory_xact_lock(hashtextextended(merged_into, 0)) IS NOT NULL
            FROM person_merge WHERE person_id = ANY ((SELECT ?)::text[])
            """;
    private static final String TRY_TO_LOCK_HOLDERS = """
            SELECT person_id, merged_into, pg_try_advisory_xact_lock(hashtextextended(merged_into, 0))
            FROM person_merge WHERE person_id = ANY ((SELECT ?)::text[])
            """;
    private static final String TRY_TO_SHARE_ALL = TRY_TO_LOCK_ALL.replace("lock(", "lock_shared(");

    // However little the planner knows of tables that are being filled, it finds many rows by their keys.
    private static final String FIND_MANY_BY_KEYS = """
            SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_hashjoin', 'off', true),
                set_config('enable_mergejoin', 'off', true)
            """;

    private final JdbcOperations jdbc;

    Locks(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a lock that somebody else holds is waited for. */
    enum Waiting {
        /** Until the limit of the connection's {@code lock_timeout}. */
        WAIT,
        /** Never: what cannot be locked at once is left out. */
        NEVER
    }

    /** Has the transaction's statements planned for many rows, each found by its key. */
    void planForMany() {
        jdbc.prepareStatement(FIND_MANY_BY_KEYS, PreparedStatement::execute);
    }

    /** Locks a person, as soon as nobody else has it locked. */
    public void lock(PersonId id) {
        lock(id.value());
    }

    /** Locks an institution's clearing, so that no application and no reversal meets another. */
    public void lockClearing(InstitutionId id) {
        lock(CLEARING + id);
    }

    /** Locks the acts that two people decide about a jurisdiction, so that none is prepared or decided beside another. */
    public void lockActs(DivisionCode jurisdiction) {
        lock(ACTS + jurisdiction);
    }

    private void lock(String name) {
        jdbc.prepareStatement(LOCK, statement -> {
            statement.setString(1, name);
            return statement.execute();
        });
    }

    /**
     * The locking of what the needs name: keys of requests, which nobody ever waits for; their persons; and, shared with others, the
     * clearing of institutions.
     */
    Locking locking(List<Needs> needs, Waiting waiting) {
        return new Locking(
                new Names(needs.stream().flatMap(Locks::keys).distinct().toList(), TRY_TO_LOCK_KEYS),
                new Names(
                        needs.stream().flatMap(Locks::subjects).distinct().toList(),
                        waiting == Waiting.WAIT ? LOCK_ALL : TRY_TO_LOCK_ALL),
                new Holders(
                        needs.stream().map(Locks::person).distinct().toList(),
                        waiting == Waiting.WAIT ? LOCK_HOLDERS : TRY_TO_LOCK_HOLDERS),
                new Names(
                        needs.stream().flatMap(Locks::clearingNames).distinct().toList(),
                        waiting == Waiting.WAIT ? SHARE_ALL : TRY_TO_SHARE_ALL));
    }

    private static String person(Needs needs) {
        return needs.person().value();
    }

    private static Stream<String> subjects(Needs needs) {
        return Stream.concat(
                Stream.of(person(needs)),
                needs.all().stream().map(Need::alsoDecidedAbout).flatMap(id -> id.map(PersonId::value).stream()));
    }

    /** The keys of which nobody waits for another transaction that works on them. */
    private static Stream<String> keys(Needs needs) {
        return waitedForByNobody(needs).map(under -> key(under.key()));
    }

    private static Stream<KeptAnswer.Under> waitedForByNobody(Needs needs) {
        return needs.ofKind(KeptAnswer.Under.class).filter(KeptAnswer.Under::unlessInProgress);
    }

    /** A key's name; a line feed stands in no party. */
    private static String key(AnswerKey key) {
        return key.party() + "\n" + key.id();
    }

    /** Locks a key, as soon as nobody else has it locked. */
    public void lock(AnswerKey key) {
        lock(key(key));
    }

    /** Locks a key unless somebody else has it locked; whether it did. */
    public boolean tryToLock(AnswerKey key) {
        return jdbc.prepareStatement(TRY_TO_LOCK, statement -> {
            statement.setString(1, key(key));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        });
    }

    private static Stream<String> clearingNames(Needs needs) {
        return needs.all().stream().map(Need::clearingOf).flatMap(id -> id.map(each -> CLEARING + each).stream());
    }

    /** Statements that lock, and what they could lock. */
    record Locking(Names keys, Names persons, Holders holders, Names clearings) {

        /** That locks keys; none where there are none. */
        List<Names> ofKeys() {
            return keys.wanted.isEmpty() ? List.of() : List.of(keys);
        }

        /** To whose ledgers may be posted by what the needs are for. */
        Set<String> postedTo(Needs needs) {
            return subjects(needs)
                    .map(person -> holders.of.getOrDefault(person, person))
                    .collect(Collectors.toSet());
        }

        /** Those that lock persons and clearings. */
        List<Pipeline.Statement> ofSubjects() {
            return clearings.wanted.isEmpty() ? List.of(persons, holders) : List.of(persons, holders, clearings);
        }

        /** A key of the needs that another transaction works on, if there is one. */
        Optional<KeptAnswer.Under> inProgress(Needs needs) {
            return waitedForByNobody(needs)
                    .filter(under -> !keys.locked.contains(key(under.key())))
                    .findFirst();
        }

        /** All of them, in their order. */
        List<Pipeline.Statement> all() {
            return Stream.concat(ofKeys().stream(), ofSubjects().stream()).toList();
        }

        /** Whether all persons and clearings that the needs name are locked now. */
        boolean hasAll(Needs needs) {
            return subjects(needs).allMatch(persons.locked::contains)
                    && !holders.missed.contains(person(needs))
                    && clearingNames(needs).allMatch(clearings.locked::contains);
        }
    }

    /** A statement that locks names. */
    static final class Names implements Pipeline.Statement {

        private final List<String> wanted;
        private final String sql;
        private final Set<String> locked = new HashSet<>();

        private Names(List<String> wanted, String sql) {
            this.wanted = wanted;
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }

        @Override
        public void bind(Parameters parameters) throws SQLException {
            parameters.texts(wanted, name -> name);
        }

        @Override
        public void read(PreparedStatement statement, JdbcOperations jdbc) throws SQLException {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    locked.add(rows.getString(1));
                }
            }
        }
    }

    /** A statement that locks the numbers into which others are merged. */
    static final class Holders implements Pipeline.Statement {

        private final List<String> persons;
        private final String sql;
        private final Map<String, String> of = new HashMap<>();
        private final Set<String> missed = new HashSet<>();

        private Holders(List<String> persons, String sql) {
            this.persons = persons;
            this.sql = sql;
        }

        @Override
        public String sql() {
            return sql;
        }

        @Override
        public void bind(Parameters parameters) throws SQLException {
            parameters.texts(persons, person -> person);
        }

        @Override
        public void read(PreparedStatement statement, JdbcOperations jdbc) throws SQLException {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    of.put(rows.getString(1), rows.getString(2));
                    if (!rows.getBoolean(3)) {
                        missed.add(rows.getString(1));
                    }
                }
            }
        }
    }
}
