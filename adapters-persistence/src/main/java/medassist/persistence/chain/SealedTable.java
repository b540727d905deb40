package medassist.persistence.chain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table whose rows are sealed 封存表: all that moves money or decides it.
 *
 * @param key its primary key
 * @param place the column that tells in which order its rows were written, and are when they are changed
 * @param covered what of a row is sealed, in SQL; what the hash of a journal entry or the encryption covers need not
 *     be again
 * @param moment when the row says that it was last changed, in SQL
 * @param isOnlyAdded whether rows never change
 */
record SealedTable(String name, List<String> key, String place, String covered, String moment, boolean isOnlyAdded) {

    private static final String NEVER = "NULL::timestamptz";
    private static final String CHANGED = "changed";

    /** What of a row is there, but for its place. */
    private static final String WHOLE_ROW = "jsonb_strip_nulls(to_jsonb(t) - 'changed')";

    /** All there are. */
    static final List<SealedTable> ALL = List.of(
            added(
                    "journal_entry",
                    "place",
                    "ROW(hash, place, subject_person_id, origin, reference, undone, made_at)",
                    "made_at",
                    "person_id",
                    "jurisdiction",
                    "year",
                    "sequence"),
            added(
                    "settlement",
                    CHANGED,
                    "ROW(number, jurisdiction, year, settled_on, total_fee_fen, in_policy_burden_fen, assistance_fen,"
                            + " hospital_bears_fen, person_pays_fen, posted_at, posted_by, doubts)",
                    "posted_at",
                    "person_id",
                    "institution_id",
                    "settlement_id"),
            added("kept_answer", CHANGED, "ROW(content_digest, state)", NEVER, "party", "answer_id"),
            added("audit_entry", "place", WHOLE_ROW, "done_at", "person_id", "place"),
            added("other_event", "place", WHOLE_ROW, "occurred_at", "person_id", "place"),
            added("clearing_adjustment", CHANGED, WHOLE_ROW, "made_at", "institution_id", "settlement_id"),
            added("fund_entry", CHANGED, WHOLE_ROW, "made_at", "jurisdiction", "year", "fund", "sequence"),
            added("person_merge", CHANGED, WHOLE_ROW, NEVER, "person_id"),
            added("day_root", CHANGED, WHOLE_ROW, "made_at", "day"),
            changing("person", WHOLE_ROW, NEVER, "person_id"),
            changing("enrolment_list", WHOLE_ROW, NEVER, "list_id"),
            changing("enrolment", WHOLE_ROW, NEVER, "person_id", "list_id", "scheme"),
            changing("roster", WHOLE_ROW, NEVER, "roster_id"),
            changing("roster_page", WHOLE_ROW, NEVER, "roster_id", "outcome", "page"),
            changing("roster_awaited", WHOLE_ROW, NEVER, "roster_id", "page", "place"),
            changing("alert", WHOLE_ROW, NEVER, "person_id", "alert_id"),
            changing("aid_application", WHOLE_ROW, NEVER, "person_id", "jurisdiction", "application_id"),
            changing("application_bill", WHOLE_ROW, NEVER, "issuer", "number", "jurisdiction", "application_id"),
            changing("application_route", WHOLE_ROW, NEVER, "jurisdiction", "application_id"),
            changing(
                    "application_paper",
                    "ROW(type, size, sha256, kept_at, kept_by)",
                    "kept_at",
                    "jurisdiction",
                    "application_id",
                    "file_id"),
            changing("payment_batch", WHOLE_ROW, NEVER, "batch_id"),
            changing("payment", WHOLE_ROW, NEVER, "batch_id", "payable_id"),
            changing("recovery", WHOLE_ROW, NEVER, "recovery_id"),
            changing("recovery_item", WHOLE_ROW, NEVER, "recovery_id", "place"),
            changing("institution", WHOLE_ROW, NEVER, "institution_id"),
            changing("institution_designation", WHOLE_ROW, NEVER, "institution_id", "valid_from"),
            changing(
                    "certification",
                    WHOLE_ROW,
                    "greatest(recorded_from, recorded_to)",
                    "person_id",
                    "certification_id",
                    "version"),
            changing("filing", WHOLE_ROW, "greatest(recorded_from, recorded_to)", "person_id", "filing_id", "version"),
            changing(
                    "parameter_value",
                    WHOLE_ROW,
                    "greatest(recorded_from, recorded_to)",
                    "jurisdiction",
                    "name",
                    "version"),
            // Version, head and counters follow from the journal, by which they are verified.
            changing(
                    "annual_ledger", "ROW(replay_cause, replay_reference)", NEVER, "person_id", "jurisdiction", "year"),
            changing("adjustment", WHOLE_ROW, "greatest(raised_at, decided_at)", "person_id", "adjustment_id"),
            changing(
                    "clearing_application",
                    WHOLE_ROW,
                    "greatest(applied_at, decided_at, paid_at)",
                    "institution_id",
                    "clearing_id"),
            changing("clearing_line", WHOLE_ROW, NEVER, "institution_id", "settlement_id", "kind"),
            changing(
                    "reconciliation_difference",
                    WHOLE_ROW,
                    "greatest(found_at, resolved_at)",
                    "institution_id",
                    "difference_id"),
            changing("pending_act", WHOLE_ROW, "greatest(prepared_at, decided_at, done_at)", "act_id"),
            changing("delivery", WHOLE_ROW, "told_at", "person_id", "place"),
            changing("account", WHOLE_ROW, "greatest(added_at, revoked_at)", "name"),
            added("account_bound", CHANGED, WHOLE_ROW, NEVER, "account", "dimension", "name"),
            changing("account_key", WHOLE_ROW, "added_at", "digest"),
            changing(
                    "login",
                    "ROW(account, password_hash, is_initial, is_factor_confirmed, is_factor_waived)",
                    NEVER,
                    "account"),
            changing("key_on_record", WHOLE_ROW, NEVER, "name"));

    private static SealedTable added(String name, String place, String covered, String moment, String... key) {
        return new SealedTable(name, List.of(key), place, covered, moment, true);
    }

    private static SealedTable changing(String name, String covered, String moment, String... key) {
        return new SealedTable(name, List.of(key), CHANGED, covered, moment, false);
    }

    static List<String> names() {
        return Stream.concat(ALL.stream().map(SealedTable::name), Stream.of("removed_row"))
                .toList();
    }

    /** The rows as they stand: place, key, digest and moment of each. */
    String rows() {
        return "SELECT %s AS place, %s AS key, %s AS digest, %s AS moment FROM public.%s t"
                .formatted(place, keyText(), digest(), moment, name);
    }

    private String keyText() {
        return key.stream().collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
    }

    private String digest() {
        return "left(encode(sha256(convert_to((" + covered + ")::text, 'UTF8')), 'hex'), 32)";
    }

    /** The rows that were written from one place to before another, and those that were removed. */
    String written() {
        return """
                SELECT place, key, digest FROM (%s) w WHERE place >= ? AND place < ?
                UNION ALL
                SELECT changed, key, '-' FROM public.removed_row WHERE table_name = '%s' AND changed >= ? AND changed < ?
                ORDER BY 1
                """.formatted(rows(), name);
    }

    /**
     * The rows that are not as they were last sealed, each with the kind of what is wrong. It is given the first
     * place that is not sealed, the last that was drawn, and twice again the first, with the time since when it is
     * not.
     */
    String different() {
        return """
            WITH sealing AS (
                SELECT number, made_at, lag(made_at) OVER (ORDER BY number) AS made_before FROM public.seal
            ), line AS (
                SELECT split_part(l, E'\\t', 1)::bigint AS place, split_part(l, E'\\t', 2) AS key,
                    split_part(l, E'\\t', 3) AS digest, s.made_at, s.made_before
                FROM sealing s
                JOIN public.seal_content c USING (number)
                CROSS JOIN LATERAL unnest(string_to_array(c.content, E'\\n')) AS l
                WHERE c.table_name = '%1$s'
            ), sealed AS (
                SELECT DISTINCT ON (key) key, place, digest, made_at, made_before, count(*) OVER (PARTITION BY key) AS times
                FROM line ORDER BY key, place DESC
            ), compared AS (
                SELECT coalesce(s.key, a.key) AS key, s.place AS sealed_place, s.digest AS sealed_digest, s.times,
                    s.made_at, s.made_before, a.place, a.digest, a.moment,
                    EXISTS (SELECT FROM public.removed_row r
                        WHERE r.table_name = '%1$s' AND r.key = s.key AND r.changed >= ?) AS is_removed_since
                FROM sealed s FULL JOIN (%2$s) a ON a.key = s.key
            )
            SELECT key, kind FROM (SELECT key, CASE
                WHEN place > ? THEN 'ROW_ADDED'
                WHEN place IS NULL AND (sealed_digest = '-' OR is_removed_since) THEN ''
                WHEN place IS NULL THEN 'ROW_REMOVED'
                WHEN sealed_place IS NULL AND place >= ? THEN CASE WHEN moment < ? THEN 'ROW_REDATED' ELSE '' END
                WHEN sealed_place IS NULL THEN 'ROW_ADDED'
                WHEN %3$s AND (times > 1 OR place <> sealed_place) THEN 'ROW_CHANGED'
                WHEN place >= ? THEN CASE WHEN moment < ? THEN 'ROW_REDATED' ELSE '' END
                WHEN sealed_digest = '-' THEN 'ROW_ADDED'
                WHEN digest <> sealed_digest OR place <> sealed_place THEN 'ROW_CHANGED'
                WHEN moment < made_before - interval '15 minutes' OR moment > made_at + interval '15 minutes' THEN 'ROW_REDATED'
                ELSE '' END AS kind
            FROM compared) d
            WHERE kind <> '' ORDER BY key
            """.formatted(name, rows(), isOnlyAdded);
    }
}
