-- The postings of an entry stand in its row, and the counters of a ledger in the ledger's: what is always written and read
-- together is one row and no index of its own. Each is an array of objects {kind, name, amount}, the amount in whole fen; the
-- two tables they were stay as views.

ALTER TABLE journal_entry DISABLE TRIGGER only_added;
ALTER TABLE journal_entry ADD COLUMN postings jsonb NOT NULL DEFAULT '[]';
UPDATE journal_entry e SET postings = p.postings
FROM (
    SELECT person_id, jurisdiction, year, sequence, jsonb_agg(
        jsonb_build_object('kind', kind, 'name', name, 'amount', amount_fen)
        ORDER BY kind COLLATE "C", name COLLATE "C") AS postings
    FROM journal_posting
    GROUP BY person_id, jurisdiction, year, sequence) p
WHERE e.person_id = p.person_id AND e.jurisdiction = p.jurisdiction AND e.year = p.year AND e.sequence = p.sequence;
ALTER TABLE journal_entry ALTER COLUMN postings DROP DEFAULT,
    ADD CHECK (NOT jsonb_path_exists(postings, '$[*] ? (@.amount == 0)'));
ALTER TABLE journal_entry ENABLE TRIGGER only_added;
DROP TABLE journal_posting;
CREATE VIEW journal_posting AS
    SELECT e.person_id, e.jurisdiction, e.year, e.sequence, p.kind, p.name, p.amount AS amount_fen
    FROM journal_entry e, jsonb_to_recordset(e.postings) AS p (kind text, name text, amount bigint);

ALTER TABLE annual_ledger ADD COLUMN counters jsonb NOT NULL DEFAULT '[]'
    CHECK (NOT jsonb_path_exists(counters, '$[*] ? (@.amount < 0)'));
UPDATE annual_ledger l SET counters = c.counters
FROM (
    SELECT person_id, jurisdiction, year, jsonb_agg(
        jsonb_build_object('kind', kind, 'name', name, 'amount', amount_fen)) AS counters
    FROM ledger_counter
    GROUP BY person_id, jurisdiction, year) c
WHERE l.person_id = c.person_id AND l.jurisdiction = c.jurisdiction AND l.year = c.year;
DROP TABLE ledger_counter;
CREATE VIEW ledger_counter AS
    SELECT l.person_id, l.jurisdiction, l.year, c.kind, c.name, c.amount AS amount_fen
    FROM annual_ledger l, jsonb_to_recordset(l.counters) AS c (kind text, name text, amount bigint);

-- The statement that appends an entry moves its ledger and hashes its settlement, and fails where either is missing: to look for
-- them once more, with a lock on each, kept nothing out.
ALTER TABLE journal_entry DROP CONSTRAINT journal_entry_person_id_jurisdiction_year_fkey,
    DROP CONSTRAINT journal_entry_person_id_institution_id_settlement_id_fkey;

-- What a decision rests on is kept to the letter, as it was hashed, and stands in its row as it is: to take it apart and to
-- compress it cost more at every settlement than its space is worth.
ALTER TABLE settlement DISABLE TRIGGER only_added;
ALTER TABLE settlement ALTER COLUMN claim TYPE json USING claim::text::json,
    ALTER COLUMN adjudication TYPE json USING adjudication::text::json,
    ALTER COLUMN evidence TYPE json USING evidence::text::json,
    SET (toast_tuple_target = 4080);
ALTER TABLE settlement ENABLE TRIGGER only_added;

-- An exchange is kept once it is answered, and never written again.
ALTER TABLE exchange ALTER COLUMN answer SET NOT NULL;
ALTER TABLE exchange RESET (fillfactor);

-- The hashes do not call them any more.
DROP FUNCTION netstring;
DROP FUNCTION microseconds;
