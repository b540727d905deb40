package medassist.persistence.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import medassist.persistence.work.Rows;

/**
 * A seal 封存: what was written to the database since the one before.
 *
 * @param until before which place all that was written is sealed
 * @param previous the root of the seal before, empty of the first
 */
record Seal(long number, Instant madeAt, long until, String previous, String root, String signature) {

    /** Before anything was sealed. */
    static final Seal NONE = new Seal(0, Instant.EPOCH, 0, "", "", "");

    static final String ALL =
            "SELECT number, made_at, until, previous, root, signature FROM public.seal ORDER BY number";

    static final String LAST =
            "SELECT number, made_at, until, previous, root, signature FROM public.seal ORDER BY number DESC LIMIT 1";

    private static final String CONTENTS =
            "SELECT table_name, content FROM public.seal_content WHERE number = ? ORDER BY table_name COLLATE \"C\"";

    static Seal read(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getLong("until"),
                row.getString("previous"),
                row.getString("root"),
                row.getString("signature"));
    }

    /** What was written to each table, as it stands: of each row its place, key and digest. */
    SortedMap<String, String> contents(Rows rows) {
        var contents = new TreeMap<String, String>();
        rows.forEach(CONTENTS, row -> contents.put(row.getString("table_name"), row.getString("content")), number);
        return contents;
    }

    /** The root that a seal over these contents has. */
    static String root(long number, Instant madeAt, long until, String previous, SortedMap<String, String> contents) {
        var hash = new Netstrings()
                .add(previous)
                .add(number)
                .add(madeAt.toString())
                .add(until);
        contents.forEach((table, content) -> hash.add(table).add(content));
        return hash.hash();
    }

    String rootOver(SortedMap<String, String> contents) {
        return root(number, madeAt, until, previous, contents);
    }
}
