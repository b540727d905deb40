package medassist.persistence.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Posting;
import medassist.persistence.ledger.PostingText;

/**
 * A journal entry as it stands in the database, with all that its hash covers.
 *
 * @param texts the entry's own columns behind its sequence, in the order of the hash
 * @param settlementHash the hash of its settlement as that stands, empty where there is none
 */
record ScannedEntry(
        LedgerPlace ledger,
        long sequence,
        List<String> texts,
        String postings,
        boolean undone,
        String subjectPersonId,
        String settlementHash,
        String hash) {

    /** The columns of an entry {@code e} and its settlement {@code s}. */
    static final String COLUMNS = """
            e.sequence, e.hash, e.kind, e.institution_id, e.settlement_id, e.ordinal,
            (extract(epoch FROM e.made_at) * 1000000)::bigint AS made_at, e.made_by, e.request, e.reason,
            e.undone, e.postings, e.subject_person_id,
            s.number, s.jurisdiction AS settled_in, s.year AS settled_year, to_char(s.settled_on, 'YYYY-MM-DD') AS settled_on,
            s.total_fee_fen, s.in_policy_burden_fen, s.assistance_fen, s.hospital_bears_fen, s.person_pays_fen,
            s.claim, s.adjudication, s.evidence,
            (extract(epoch FROM s.posted_at) * 1000000)::bigint AS posted_at, s.posted_by
            """;

    /** Where the columns come from, beside {@code e}. */
    static final String JOINED = """
            LEFT JOIN settlement s ON s.person_id = e.subject_person_id AND s.institution_id = e.institution_id
                AND s.settlement_id = e.settlement_id
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

    static ScannedEntry read(LedgerPlace ledger, ResultSet row) throws SQLException {
        return new ScannedEntry(
                ledger,
                row.getLong("sequence"),
                texts(row, OWN),
                row.getString("postings"),
                row.getBoolean("undone"),
                row.getString("subject_person_id"),
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
        covered.add(postings);
        covered.add(settlementHash);
        if (undone) {
            covered.add("undone");
        }
        if (texts.get(1).isEmpty()) {
            covered.add(subjectPersonId);
        }
        return hash(covered);
    }

    /** Whether it posts a settlement, at the counter or on application, which only one entry may. */
    boolean isSettlement() {
        String kind = texts.getFirst();
        boolean isOfInstitution = !texts.get(1).isEmpty();
        return kind.equals("SETTLEMENT") || (kind.equals("DECISION") && isOfInstitution);
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

    /** What a text of postings or counters has of each counter, in fen. */
    static Map<String, Long> amounts(String text) {
        var amounts = new TreeMap<String, Long>();
        try {
            for (Posting posting : PostingText.parse(text)) {
                amounts.merge(title(posting.counter()), posting.amount().fen(), Long::sum);
            }
        } catch (IllegalArgumentException changed) {
            return Map.of("unreadable", 1L);
        }
        return amounts;
    }

    private static String title(Counter counter) {
        return counter.name().isEmpty() ? counter.kind().name() : counter.kind().name() + " " + counter.name();
    }
}
