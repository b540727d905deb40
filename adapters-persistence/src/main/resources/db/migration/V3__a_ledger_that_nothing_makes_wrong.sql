-- Reinstatements and adjustments, certifications in two times, the chain of hashes, the outbox and the audit trail.

-- The journal: a settlement may be taken back, stand again and be taken back again, but each of these once.
ALTER TABLE journal_entry DISABLE TRIGGER only_added;
ALTER TABLE journal_entry
    ADD COLUMN ordinal smallint NOT NULL DEFAULT 1 CHECK (ordinal > 0),
    ADD COLUMN request text NOT NULL DEFAULT '',
    ADD COLUMN hash text;
ALTER TABLE journal_entry ALTER COLUMN ordinal DROP DEFAULT, ALTER COLUMN request DROP DEFAULT;
ALTER TABLE journal_entry DROP CONSTRAINT journal_entry_person_id_institution_id_settlement_id_kind_key;
ALTER TABLE journal_entry ADD UNIQUE (person_id, institution_id, settlement_id, kind, ordinal);
-- Until now the feed kept the number of its message in the reason.
UPDATE journal_entry e SET request = substr(reason, 6)
WHERE kind = 'REVERSAL' AND reason ~ '^(2208|2305) .{1,30}$'
    AND EXISTS (SELECT FROM exchange x WHERE x.party = e.institution_id AND x.exchange_id = substr(e.reason, 6));

-- The chain: the hash of an entry covers the hash before it, the entry, its postings and the settlement it is about.
-- A text is written as its length in bytes, a colon, the text and a comma, so that no two entries are written alike. The bytes
-- are those of UTF-8, in the database as everywhere.
DO $$
BEGIN
    IF current_setting('server_encoding') <> 'UTF8' THEN
        RAISE EXCEPTION 'MedAssist needs a database in UTF8, and this one is in %', current_setting('server_encoding');
    END IF;
END
$$;

CREATE FUNCTION netstring(value text) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN octet_length(value) || ':' || value || ',';

CREATE FUNCTION microseconds(moment timestamptz) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN ((extract(epoch FROM moment) * 1000000)::bigint)::text;

-- In PL/pgSQL, which plans once a session what SQL functions plan at each call. OFFSET 0 has the long texts made once, though
-- the function above reads them twice.
CREATE FUNCTION settlement_digest(of_person text, of_institution text, of_settlement text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT encode(sha256(convert_to(
            netstring(number) || netstring(jurisdiction) || netstring(year) || netstring(settled_on)
            || netstring(total_fee) || netstring(in_policy_burden) || netstring(assistance)
            || netstring(hospital_bears) || netstring(person_pays)
            || netstring(claim) || netstring(adjudication) || netstring(evidence)
            || netstring(posted_at) || netstring(posted_by), 'UTF8')), 'hex')
        FROM (
            SELECT s.number, s.jurisdiction, s.year::text, to_char(s.settled_on, 'YYYY-MM-DD') AS settled_on,
                s.total_fee_fen::text AS total_fee, s.in_policy_burden_fen::text AS in_policy_burden,
                s.assistance_fen::text AS assistance, s.hospital_bears_fen::text AS hospital_bears,
                s.person_pays_fen::text AS person_pays, s.claim::text, s.adjudication::text,
                coalesce(s.evidence::text, '') AS evidence, microseconds(s.posted_at) AS posted_at, s.posted_by
            FROM settlement s
            WHERE s.person_id = of_person AND s.institution_id = of_institution AND s.settlement_id = of_settlement
            OFFSET 0) texts);
END
$$;

CREATE FUNCTION entry_hash(previous text, person_id text, jurisdiction text, year bigint, sequence bigint, kind text,
    institution_id text, settlement_id text, ordinal bigint, made_at timestamptz, made_by text, request text, reason text,
    postings text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN encode(sha256(convert_to(
        netstring(previous) || netstring(person_id) || netstring(jurisdiction) || netstring(year::text)
        || netstring(sequence::text) || netstring(kind) || netstring(institution_id) || netstring(settlement_id)
        || netstring(ordinal::text) || netstring(microseconds(made_at)) || netstring(made_by) || netstring(request)
        || netstring(reason) || netstring(postings)
        || netstring(settlement_digest(person_id, institution_id, settlement_id)), 'UTF8')), 'hex');
END
$$;

ALTER TABLE annual_ledger
    ADD COLUMN head text NOT NULL DEFAULT '',
    -- Why the year was last replayed. Where a settlement was taken back, others may be due another amount.
    ADD COLUMN replay_cause text NOT NULL DEFAULT 'NONE',
    ADD COLUMN replay_reference text NOT NULL DEFAULT '';
UPDATE annual_ledger l SET replay_cause = 'REVERSAL', replay_reference = e.settlement_id
FROM journal_entry e
WHERE e.person_id = l.person_id AND e.jurisdiction = l.jurisdiction AND e.year = l.year AND e.kind = 'REVERSAL';

-- A year's head is known once its last entry is chained, and is then written once.
CREATE TEMPORARY TABLE chained (
    person_id text, jurisdiction text, year smallint, sequence bigint, hash text
) ON COMMIT DROP;

DO $$
DECLARE
    entry record;
    head text := '';
BEGIN
    FOR entry IN
        SELECT e.*, coalesce(p.postings, '') AS postings
        FROM journal_entry e
        LEFT JOIN (
            SELECT person_id, jurisdiction, year, sequence, string_agg(
                netstring(kind) || netstring(name) || netstring(amount_fen::text), ''
                ORDER BY kind COLLATE "C", name COLLATE "C") AS postings
            FROM journal_posting
            GROUP BY person_id, jurisdiction, year, sequence) p USING (person_id, jurisdiction, year, sequence)
        ORDER BY e.person_id, e.jurisdiction, e.year, e.sequence
    LOOP
        IF entry.sequence = 1 THEN
            head := '';
        END IF;
        head := entry_hash(head, entry.person_id, entry.jurisdiction, entry.year, entry.sequence, entry.kind,
            entry.institution_id, entry.settlement_id, entry.ordinal, entry.made_at, entry.made_by, entry.request,
            entry.reason, entry.postings);
        INSERT INTO chained VALUES (entry.person_id, entry.jurisdiction, entry.year, entry.sequence, head);
    END LOOP;
END
$$;

UPDATE journal_entry e SET hash = c.hash FROM chained c
WHERE c.person_id = e.person_id AND c.jurisdiction = e.jurisdiction AND c.year = e.year AND c.sequence = e.sequence;
UPDATE annual_ledger l SET head = c.hash FROM chained c
WHERE c.person_id = l.person_id AND c.jurisdiction = l.jurisdiction AND c.year = l.year AND c.sequence = l.version;

ALTER TABLE journal_entry ALTER COLUMN hash SET NOT NULL;
ALTER TABLE journal_entry ENABLE TRIGGER only_added;
CREATE INDEX journal_entry_by_time ON journal_entry (made_at);

-- What the whole journal of a day came to, over the root of the day before.
CREATE TABLE day_root (
    day       date PRIMARY KEY,
    previous  text NOT NULL,
    ledgers   bigint NOT NULL CHECK (ledgers > 0),
    root      text NOT NULL,
    signature text NOT NULL,
    made_at   timestamptz NOT NULL
);
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON day_root
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Certifications in two times: the days they are valid for, and the time for which they were on record with us. Since when
-- those of today are is not known; they are taken to have been always.
ALTER TABLE certification
    ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0),
    ADD COLUMN recorded_from timestamptz NOT NULL DEFAULT '1970-01-01T00:00:00Z',
    ADD COLUMN recorded_to timestamptz CHECK (recorded_to >= recorded_from);
ALTER TABLE certification ALTER COLUMN version DROP DEFAULT, ALTER COLUMN recorded_from DROP DEFAULT;
ALTER TABLE certification DROP CONSTRAINT certification_pkey;
ALTER TABLE certification ADD PRIMARY KEY (person_id, certification_id, version);
CREATE UNIQUE INDEX certification_on_record ON certification (person_id, certification_id) WHERE recorded_to IS NULL;

CREATE FUNCTION refuse_forgetting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.recorded_to IS NOT NULL OR to_jsonb(NEW) - 'recorded_to' <> to_jsonb(OLD) - 'recorded_to' THEN
        RAISE EXCEPTION 'what was on record of a certification is only ever ended';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER only_ended BEFORE UPDATE ON certification FOR EACH ROW EXECUTE FUNCTION refuse_forgetting();
CREATE TRIGGER only_added BEFORE DELETE OR TRUNCATE ON certification
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What replays of ledger years have shown to be due.
CREATE TABLE adjustment (
    person_id        text NOT NULL,
    adjustment_id    text NOT NULL,
    jurisdiction     text NOT NULL,
    year             smallint NOT NULL,
    institution_id   text NOT NULL,
    settlement_id    text NOT NULL,
    cause            text NOT NULL,
    cause_reference  text NOT NULL,
    was_fen          bigint NOT NULL CHECK (was_fen >= 0),
    is_fen           bigint NOT NULL CHECK (is_fen >= 0 AND is_fen <> was_fen),
    raised_at        timestamptz NOT NULL,
    state            text NOT NULL,
    decided_at       timestamptz,
    decided_by       text,
    decision_request text,
    decision_reason  text,
    PRIMARY KEY (person_id, adjustment_id),
    FOREIGN KEY (person_id, institution_id, settlement_id) REFERENCES settlement,
    CHECK ((state = 'DUE') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX adjustment_due_once ON adjustment (person_id, institution_id, settlement_id) WHERE state = 'DUE';
CREATE INDEX adjustment_by_id ON adjustment (adjustment_id);

CREATE FUNCTION refuse_second_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'DUE' THEN
        RAISE EXCEPTION 'an adjustment is decided once';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER decided_once BEFORE UPDATE ON adjustment FOR EACH ROW EXECUTE FUNCTION refuse_second_decision();
CREATE TRIGGER only_added BEFORE DELETE OR TRUNCATE ON adjustment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is to be told to subscribers. Its numbers order the telling and nothing else. Of a person, only the first that is not
-- told yet has a time for its next attempt; the others wait until it is told.
CREATE TABLE outbox (
    person_id       text NOT NULL,
    event_id        bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    type            text NOT NULL,
    jurisdiction    text NOT NULL,
    year            smallint NOT NULL,
    institution_id  text NOT NULL,
    settlement_id   text NOT NULL,
    reference       text NOT NULL,
    amount_fen      bigint NOT NULL,
    occurred_at     timestamptz NOT NULL,
    occurred_by     text NOT NULL,
    reason          text NOT NULL,
    attempts        integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    told_at         timestamptz,
    problem         text NOT NULL DEFAULT '',
    PRIMARY KEY (person_id, event_id)
);
CREATE INDEX outbox_by_id ON outbox (event_id);
CREATE INDEX outbox_to_tell ON outbox (next_attempt_at) WHERE told_at IS NULL;
CREATE INDEX outbox_pending_of_person ON outbox (person_id, event_id) WHERE told_at IS NULL;

-- Who did what to whom. What concerns no person stands under the empty one.
CREATE TABLE audit_entry (
    person_id text NOT NULL,
    place     bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    done_at   timestamptz NOT NULL,
    actor     text NOT NULL,
    origin    text NOT NULL,
    request   text NOT NULL,
    action    text NOT NULL,
    subject   text NOT NULL,
    reason    text NOT NULL,
    PRIMARY KEY (person_id, place)
);
CREATE INDEX audit_entry_by_actor ON audit_entry (actor, place);
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
