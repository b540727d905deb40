package medassist.persistence.chain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry as it stands in the database, with all that its hash covers.
 *
 * @param texts the entry's own columns behind its sequence, in the order of the hash
 * @param settlementHash the hash of its settlement as that stands, empty where there is none
 */
record WalkedEntry(
        LedgerPlace ledger,
        long sequence,
        List<String> texts,
        List<WalkedPosting> postings,
        String settlementHash,
        String hash) {

    /** The columns of an entry {@code e}, its postings {@code p} and its settlement {@code s}. */
    static final String COLUMNS = """
            e.sequence, e.hash, e.kind, e.institution_id, e.settlement_id, e.ordinal,
            (extract(epoch FROM e.made_at) * 1000000)::bigint AS made_at, e.made_by, e.request, e.reason,
            p.kinds, p.names, p.amounts,
            s.number, s.jurisdiction AS settled_in, s.year AS settled_year, to_char(s.settled_on, 'YYYY-MM-DD') AS settled_on,
            s.total_fee_fen, s.in_policy_burden_fen, s.assistance_fen, s.hospital_bears_fen, s.person_pays_fen,
            s.claim::text AS claim, s.adjudication::text AS adjudication, coalesce(s.evidence::text, '') AS evidence,
            (extract(epoch FROM s.posted_at) * 1000000)::bigint AS posted_at, s.posted_by
            """;

    /** Where the columns come from, beside {@code e}. */
    static final String JOINED = """
            LEFT JOIN settlement s ON s.person_id = e.person_id AND s.institution_id = e.institution_id
                AND s.settlement_id = e.settlement_id
            LEFT JOIN LATERAL (
                SELECT array_agg(kind ORDER BY kind COLLATE "C", name COLLATE "C") AS kinds,
                    array_agg(name ORDER BY kind COLLATE "C", name COLLATE "C") AS names,
                    array_agg(amount ORDER BY kind COLLATE "C", name COLLATE "C") AS amounts
                FROM jsonb_to_recordset(e.postings) AS m (kind text, name text, amount bigint)) p ON true
            """;

    private static final List<String> OWN =
            List.of("kind", "institution_id", "settlement_id", "ordinal", "made_at", "made_by", "request", "reason");

    private static final List<String> SETTLEMENT = List.of(
            "number",
            "settled_in",
            "settled_year",
            "settled_on",
            "total_fee_fen",
            "in_policy_burden_fen",
            "assistance_fen",
            "hospital_bears_fen",
            "person_pays_fen",
            "claim",
            "adjudication",
            "evidence",
            "posted_at",
            "posted_by");

    /** A posting; the amount in fen. */
    record WalkedPosting(String kind, String name, long amount) {

        String counter() {
            return name.isEmpty() ? kind : kind + " " + name;
        }

        private String written() {
            return Netstrings.written(kind) + Netstrings.written(name) + Netstrings.written(Long.toString(amount));
        }
    }

    static WalkedEntry read(LedgerPlace ledger, ResultSet row) throws SQLException {
        return new WalkedEntry(
                ledger,
                row.getLong("sequence"),
                texts(row, OWN),
                postings(row),
                row.getString("number") == null ? "" : hash(texts(row, SETTLEMENT)),
                row.getString("hash"));
    }

    /** The hash that the entry has if it was posted at this place of its ledger. */
    String hashAt(long place, String previous) {
        var covered = new ArrayList<String>();
        covered.add(previous);
        covered.add(ledger.personId());
        covered.add(ledger.jurisdiction());
        covered.add(Integer.toString(ledger.year()));
        covered.add(Long.toString(place));
        covered.addAll(texts);
        covered.add(postings.stream().map(WalkedPosting::written).reduce("", String::concat));
        covered.add(settlementHash);
        return hash(covered);
    }

    /** What it says of itself: its kind and settlement. */
    String title() {
        return texts.getFirst() + " " + texts.get(1) + "/" + texts.get(2);
    }

    private static String hash(List<String> texts) {
        var hash = new Netstrings();
        texts.forEach(hash::add);
        return hash.hash();
    }

    private static List<String> texts(ResultSet row, List<String> columns) throws SQLException {
        var texts = new ArrayList<String>();
        for (String column : columns) {
            texts.add(row.getString(column));
        }
        return texts;
    }

    private static List<WalkedPosting> postings(ResultSet row) throws SQLException {
        Object[] kinds = elements(row.getArray("kinds"));
        Object[] names = elements(row.getArray("names"));
        Object[] amounts = elements(row.getArray("amounts"));
        var postings = new ArrayList<WalkedPosting>();
        for (int i = 0; i < kinds.length; i++) {
            postings.add(new WalkedPosting((String) kinds[i], (String) names[i], (Long) amounts[i]));
        }
        return List.copyOf(postings);
    }

    private static Object[] elements(@Nullable Array array) throws SQLException {
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }
}
