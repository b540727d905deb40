-- What MedAssist keeps. Until a version is released this is the one baseline; from then on migrations only go forward.
--
-- Every key of a person's data is led by person_id or has it, and none comes from a sequence, so that these tables can be
-- distributed by person. Money is whole fen. Nothing of a settlement or a journal is ever changed or removed.

DO $$
BEGIN
    IF current_setting('server_encoding') <> 'UTF8' THEN
        RAISE EXCEPTION 'MedAssist needs a database in UTF8, and this one is in %', current_setting('server_encoding');
    END IF;
END
$$;

-- Columns that are encrypted; 'medassist keys rotate' alone encrypts what they say anew, and says that it does.
CREATE FUNCTION is_reencryption() RETURNS boolean LANGUAGE sql STABLE
RETURN coalesce(current_setting('medassist.reencrypting', true), '') = 'on';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME;
END
$$;

-- Whether something lies within the reach of a caller: what bounds it by jurisdictions, as a pattern of six digits, by institutions,
-- by townships and by persons, with U+001E between them and U+001F between names. What a thing does not have is NULL, and bounds
-- nothing; what a reach does not bound is empty.
CREATE FUNCTION within_reach(reach text, jurisdictions text, institution_id text, person_id text) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    bounds text[] := string_to_array(reach, U&'\001E');
BEGIN
    RETURN (jurisdictions IS NULL OR bounds[1] = '' OR jurisdictions ~ bounds[1])
        AND (institution_id IS NULL OR bounds[2] = ''
            OR within_reach.institution_id = ANY (string_to_array(bounds[2], U&'\001F')))
        AND (person_id IS NULL OR bounds[3] = '' OR EXISTS (
            SELECT FROM person p
            WHERE p.person_id = within_reach.person_id AND p.township = ANY (string_to_array(bounds[3], U&'\001F'))))
        AND (person_id IS NULL OR bounds[4] = ''
            OR within_reach.person_id = ANY (string_to_array(bounds[4], U&'\001F')));
END
$$;

-- The keys that this database is used with, by their thumbprints (RFC 7638): what is missing is never made anew beside it.
CREATE TABLE key_on_record (
    name       text PRIMARY KEY,
    thumbprint text NOT NULL,
    since      timestamptz NOT NULL DEFAULT now(),
    -- Of a field key under which nothing is kept any more.
    retired_at timestamptz
);

-- Institutions and persons.

CREATE TABLE institution (
    institution_id text PRIMARY KEY,
    name           text NOT NULL,
    admdvs         text NOT NULL CHECK (admdvs ~ '^[0-9]{6}$'),
    level          text NOT NULL
);

CREATE TABLE institution_designation (
    institution_id text NOT NULL REFERENCES institution,
    valid_from     date NOT NULL,
    valid_to       date CHECK (valid_to >= valid_from),
    PRIMARY KEY (institution_id, valid_from)
);

CREATE TABLE person (
    person_id    text PRIMARY KEY,
    name         text NOT NULL,
    -- Encrypted; empty where there is none.
    id_number    text NOT NULL,
    birth_date   date NOT NULL,
    sex          text NOT NULL CHECK (sex IN ('M', 'F')),
    jurisdiction text NOT NULL CHECK (jurisdiction ~ '^[0-9]{6}$'),
    township     text NOT NULL,
    insurance    text NOT NULL,
    -- A division code, empty where nobody has said.
    household_registration text NOT NULL DEFAULT '' CHECK (household_registration ~ '^([0-9]{6})?$'),
    died_on      date CHECK (died_on >= birth_date),
    -- Earlier jurisdictions, each with its last day, such as '371500 2024-03-31'.
    insured_before text NOT NULL DEFAULT '',
    -- What the identity number, which is encrypted, is looked up by: a keyed digest of each key that is in use.
    id_number_digests text[] NOT NULL DEFAULT '{}',
    -- Where the person lives, a division code of the jurisdiction; empty where nobody has said.
    county       text NOT NULL DEFAULT '' CHECK (county ~ '^([0-9]{6})?$'),
    -- What else is known, encrypted; empty where nothing is.
    particulars  text NOT NULL DEFAULT ''
);

CREATE INDEX person_by_id_number ON person USING gin (id_number_digests) WITH (fastupdate = off);
CREATE INDEX person_by_first_digest ON person ((id_number_digests[1]));

-- Numbers that are one human being's: what is done under the first is posted to the ledgers of the second. None is merged into
-- one that is merged itself, and none is ever taken apart.
CREATE TABLE person_merge (
    person_id   text PRIMARY KEY REFERENCES person,
    merged_into text NOT NULL CHECK (merged_into <> person_id)
);
CREATE INDEX person_merge_by_number ON person_merge (merged_into);
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON person_merge
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Each person with every number of the same human being.
CREATE VIEW same_human AS
    SELECT person_id AS asked, person_id FROM person
    UNION ALL SELECT person_id, merged_into FROM person_merge
    UNION ALL SELECT merged_into, person_id FROM person_merge
    UNION ALL SELECT m.person_id, o.person_id FROM person_merge m JOIN person_merge o USING (merged_into)
        WHERE o.person_id <> m.person_id;

-- Certifications in two times: the days they are valid for, and the time for which they were on record with us.
CREATE TABLE certification (
    person_id          text NOT NULL REFERENCES person,
    certification_id   text NOT NULL,
    version            integer NOT NULL CHECK (version > 0),
    category           text NOT NULL,
    monitored_subtype  text,
    disability_type    text,
    disability_grade   smallint CHECK (disability_grade BETWEEN 1 AND 4),
    -- Of a multiple disability, such as 'PHYSICAL 3, MENTAL 2'.
    disability_parts   text NOT NULL DEFAULT '' CHECK (disability_parts = '' OR disability_type = 'MULTIPLE'),
    exit_year          smallint,
    valid_from         date NOT NULL,
    valid_to           date CHECK (valid_to >= valid_from),
    issuer             text NOT NULL,
    because_of_illness boolean NOT NULL,
    -- Of a child in difficulty.
    basic_living_allowance boolean NOT NULL DEFAULT false CHECK (category = 'CHILD_IN_DIFFICULTY' OR NOT basic_living_allowance),
    -- What else stands on the certificate, encrypted; empty where nothing does.
    papers             text NOT NULL DEFAULT '',
    recorded_from      timestamptz NOT NULL,
    recorded_to        timestamptz CHECK (recorded_to >= recorded_from),
    PRIMARY KEY (person_id, certification_id, version)
);

CREATE UNIQUE INDEX certification_on_record ON certification (person_id, certification_id) WHERE recorded_to IS NULL;

-- What bills of a person are read by, such as a recognised disease or a referral; in the same two times.
CREATE TABLE filing (
    person_id     text NOT NULL REFERENCES person,
    filing_id     text NOT NULL,
    version       integer NOT NULL CHECK (version > 0),
    kind          text NOT NULL,
    valid_from    date NOT NULL,
    valid_to      date CHECK (valid_to >= valid_from),
    -- Encrypted.
    document      text NOT NULL,
    recorded_from timestamptz NOT NULL,
    recorded_to   timestamptz CHECK (recorded_to >= recorded_from),
    PRIMARY KEY (person_id, filing_id, version)
);

CREATE UNIQUE INDEX filing_on_record ON filing (person_id, filing_id) WHERE recorded_to IS NULL;

CREATE FUNCTION refuse_forgetting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF is_reencryption() AND to_jsonb(NEW) - 'document' = to_jsonb(OLD) - 'document' THEN
        RETURN NEW;
    END IF;
    IF OLD.recorded_to IS NOT NULL OR to_jsonb(NEW) - 'recorded_to' <> to_jsonb(OLD) - 'recorded_to' THEN
        RAISE EXCEPTION 'what was on record of a % is only ever ended', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER only_ended BEFORE UPDATE ON certification FOR EACH ROW EXECUTE FUNCTION refuse_forgetting();
CREATE TRIGGER only_added BEFORE DELETE OR TRUNCATE ON certification
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_ended BEFORE UPDATE ON filing FOR EACH ROW EXECUTE FUNCTION refuse_forgetting();
CREATE TRIGGER only_added BEFORE DELETE OR TRUNCATE ON filing
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Ledgers, settlements and the journal. Postings and counters are texts: of each its kind, its name and its amount in whole fen,
-- written as the length in bytes, a colon, the text and a comma, by kind and name. They are what the hash of an entry covers.

CREATE TABLE annual_ledger (
    person_id        text NOT NULL REFERENCES person,
    jurisdiction     text NOT NULL,
    year             smallint NOT NULL,
    version          bigint NOT NULL CHECK (version >= 0),
    -- None falls below zero.
    counters         text NOT NULL DEFAULT '' CHECK (strpos(counters, ':-') = 0),
    head             text NOT NULL DEFAULT '',
    -- Why the year does not agree with its replay, so that others may be due another amount.
    replay_cause     text NOT NULL DEFAULT 'NONE',
    replay_reference text NOT NULL DEFAULT '',
    PRIMARY KEY (person_id, jurisdiction, year)
-- Rows that are written again and again find room for their next version on their own page.
) WITH (fillfactor = 70);

-- Documents are kept to the letter, as they are hashed, and stand in their row as they are: to take them apart and to compress
-- them cost more at every settlement than their space is worth.
CREATE TABLE settlement (
    person_id            text NOT NULL,
    institution_id       text NOT NULL,
    settlement_id        text NOT NULL,
    number               text NOT NULL,
    jurisdiction         text NOT NULL,
    year                 smallint NOT NULL,
    settled_on           date NOT NULL CHECK (extract(year FROM settled_on) = year),
    total_fee_fen        bigint NOT NULL CHECK (total_fee_fen >= 0),
    in_policy_burden_fen bigint NOT NULL CHECK (in_policy_burden_fen BETWEEN 0 AND total_fee_fen),
    assistance_fen       bigint NOT NULL CHECK (assistance_fen BETWEEN 0 AND in_policy_burden_fen),
    hospital_bears_fen   bigint NOT NULL CHECK (hospital_bears_fen >= 0),
    person_pays_fen      bigint NOT NULL CHECK (person_pays_fen >= 0),
    claim                text NOT NULL,
    adjudication         text NOT NULL,
    evidence             text NOT NULL,
    posted_at            timestamptz NOT NULL,
    posted_by            text NOT NULL,
    -- What the office should look at, such as 'POSSIBLE_DUPLICATE, REFERRAL_NOT_FILED'.
    doubts               text NOT NULL DEFAULT '',
    PRIMARY KEY (person_id, institution_id, settlement_id)
) WITH (toast_tuple_target = 4080);

CREATE INDEX settlement_with_doubts ON settlement (settled_on, number) WHERE doubts <> '';
CREATE INDEX settlement_by_institution ON settlement (institution_id, settled_on, number);
-- What all institutions advanced, by day.
CREATE INDEX settlement_by_day ON settlement (settled_on, number);
-- What the person paid first, as the adjudication says it.
CREATE INDEX settlement_payable ON settlement (number)
    WHERE assistance_fen > 0 AND adjudication LIKE '%"payee":"PERSON"%';

-- In which order things were recorded. By it subscribers are told of each person, and events and the audit trail are
-- read a page at a time; it orders nothing else.
CREATE SEQUENCE place_in_log;

CREATE TABLE journal_entry (
    person_id      text NOT NULL,
    jurisdiction   text NOT NULL,
    year           smallint NOT NULL,
    sequence       bigint NOT NULL CHECK (sequence > 0),
    place          bigint NOT NULL DEFAULT nextval('place_in_log'),
    kind           text NOT NULL,
    -- Whose settlement, opening balance or ledger it is about: where two numbers are one person's, it may be the other's.
    subject_person_id text NOT NULL,
    -- Of a settlement; else there is no institution, and in place of the id an opening balance has its number and source, and
    -- what is granted on application that word and its number.
    institution_id text NOT NULL,
    settlement_id  text NOT NULL,
    ordinal        smallint NOT NULL CHECK (ordinal > 0),
    made_at        timestamptz NOT NULL,
    made_by        text NOT NULL,
    request        text NOT NULL,
    reason         text NOT NULL,
    -- Where its caller asked from.
    origin         text NOT NULL,
    -- The adjustment that it posts; of a reversal, the clearing application that it departs from.
    reference      text NOT NULL,
    -- Whether the institution has undone the settlement as one of unknown outcome.
    undone         boolean NOT NULL CHECK (kind = 'REVERSAL' OR NOT undone),
    postings       text NOT NULL,
    hash           text NOT NULL,
    PRIMARY KEY (person_id, jurisdiction, year, sequence)
);

-- A settlement may be reversed, reinstated and reversed again, but each of these once. That it is posted once is kept by the
-- primary key of settlements, without which no entry is appended, and is looked at where ledgers are verified.
CREATE UNIQUE INDEX journal_entry_once ON journal_entry (subject_person_id, institution_id, settlement_id, kind, ordinal,
    jurisdiction, year, person_id) WHERE kind <> 'SETTLEMENT';
CREATE INDEX journal_entry_by_place ON journal_entry (place);
CREATE INDEX journal_entry_reversals ON journal_entry (institution_id, made_at) WHERE kind = 'REVERSAL';
CREATE INDEX journal_entry_by_actor ON journal_entry (made_by, place);
CREATE INDEX journal_entry_by_time ON journal_entry USING brin (made_at) WITH (pages_per_range = 16, autosummarize = on);

CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The chain: the hash of an entry covers the hash before it, the entry, its postings and the settlement it is about, or else whose
-- opening balance or ledger that is, written like postings, so that no two entries are written alike. The bytes are those of UTF-8, in the database as everywhere. Functions of one
-- expression over what they are given, which the planner puts into the statement that calls them.

CREATE FUNCTION settlement_digest(s settlement) RETURNS text
LANGUAGE sql STABLE
RETURN encode(sha256(convert_to(concat(
    octet_length(s.number), ':', s.number, ',',
    octet_length(s.jurisdiction), ':', s.jurisdiction, ',',
    octet_length(s.year::text), ':', s.year::text, ',',
    octet_length(to_char(s.settled_on, 'YYYY-MM-DD')), ':', to_char(s.settled_on, 'YYYY-MM-DD'), ',',
    octet_length(s.total_fee_fen::text), ':', s.total_fee_fen::text, ',',
    octet_length(s.in_policy_burden_fen::text), ':', s.in_policy_burden_fen::text, ',',
    octet_length(s.assistance_fen::text), ':', s.assistance_fen::text, ',',
    octet_length(s.hospital_bears_fen::text), ':', s.hospital_bears_fen::text, ',',
    octet_length(s.person_pays_fen::text), ':', s.person_pays_fen::text, ',',
    octet_length(s.claim), ':', s.claim, ',',
    octet_length(s.adjudication), ':', s.adjudication, ',',
    octet_length(s.evidence), ':', s.evidence, ',',
    octet_length((extract(epoch FROM s.posted_at) * 1000000)::bigint::text), ':',
    (extract(epoch FROM s.posted_at) * 1000000)::bigint::text, ',',
    octet_length(s.posted_by), ':', s.posted_by, ','), 'UTF8')), 'hex');

CREATE FUNCTION entry_hash(previous text, person_id text, jurisdiction text, year bigint, sequence bigint, kind text,
    institution_id text, settlement_id text, ordinal bigint, made_at timestamptz, made_by text, request text, reason text,
    postings text, settlement text, undone boolean, subject_person_id text) RETURNS text
LANGUAGE sql STABLE
RETURN encode(sha256(convert_to(concat(
    octet_length(previous), ':', previous, ',',
    octet_length(person_id), ':', person_id, ',',
    octet_length(jurisdiction), ':', jurisdiction, ',',
    octet_length(year::text), ':', year::text, ',',
    octet_length(sequence::text), ':', sequence::text, ',',
    octet_length(kind), ':', kind, ',',
    octet_length(institution_id), ':', institution_id, ',',
    octet_length(settlement_id), ':', settlement_id, ',',
    octet_length(ordinal::text), ':', ordinal::text, ',',
    octet_length((extract(epoch FROM made_at) * 1000000)::bigint::text), ':',
    (extract(epoch FROM made_at) * 1000000)::bigint::text, ',',
    octet_length(made_by), ':', made_by, ',',
    octet_length(request), ':', request, ',',
    octet_length(reason), ':', reason, ',',
    octet_length(postings), ':', postings, ',',
    octet_length(settlement), ':', settlement, ',',
    CASE WHEN undone THEN '6:undone,' END,
    CASE institution_id WHEN '' THEN concat(octet_length(subject_person_id), ':', subject_person_id, ',') END
    ), 'UTF8')), 'hex');

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

-- What institutions and other callers said to us is theirs, not the person's: these two tables are keyed by who speaks. The first
-- leads from an institution's settlement id to the person whose data holds the settlement. An answer is kept once it is given,
-- and never written again.

CREATE TABLE settlement_route (
    institution_id text NOT NULL,
    settlement_id  text NOT NULL,
    held_by        text NOT NULL,
    PRIMARY KEY (institution_id, settlement_id)
);

CREATE TABLE kept_answer (
    party          text NOT NULL,
    answer_id      text NOT NULL,
    content_digest text NOT NULL,
    state          text NOT NULL,
    -- Encrypted whole, so that nothing of it can be compressed.
    answer         text NOT NULL,
    PRIMARY KEY (party, answer_id)
) WITH (toast_tuple_target = 8160);
ALTER TABLE kept_answer ALTER answer SET STORAGE EXTERNAL;

-- What replays of ledger years have shown to be due.
CREATE TABLE adjustment (
    person_id        text NOT NULL,
    adjustment_id    text NOT NULL,
    jurisdiction     text NOT NULL,
    year             smallint NOT NULL,
    institution_id   text NOT NULL,
    settlement_id    text NOT NULL,
    -- REPLAY, or REVERSAL: what others of the settlement had paid or got goes back.
    basis            text NOT NULL,
    cause            text NOT NULL,
    cause_reference  text NOT NULL,
    -- Of a reversed settlement, what the office had paid; below zero where it had got something back.
    was_fen          bigint NOT NULL CHECK (was_fen >= 0 OR basis = 'REVERSAL'),
    is_fen           bigint NOT NULL CHECK (is_fen >= 0 AND is_fen <> was_fen),
    -- The difference, to the person, such as 'ASSISTANCE_FUND 350000, COUNTY_FINANCE -200000'.
    due_by_fund      text NOT NULL,
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
-- What payables follow from.
CREATE INDEX adjustment_payable ON adjustment (adjustment_id) WHERE state = 'RELEASED' OR basis = 'REVERSAL';

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

-- Lists of whose enrolment in insurance is subsidised.
CREATE TABLE enrolment_list (
    list_id      text PRIMARY KEY,
    jurisdiction text NOT NULL,
    year         smallint NOT NULL,
    categories_on date NOT NULL,
    state        text NOT NULL,
    drawn_up_at  timestamptz NOT NULL,
    drawn_up_by  text NOT NULL,
    request      text NOT NULL,
    -- By payer, such as 'ASSISTANCE_FUND 12 456000', in fen.
    totals       text NOT NULL
);
CREATE TRIGGER only_kept BEFORE DELETE OR TRUNCATE ON enrolment_list
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE enrolment (
    list_id        text NOT NULL,
    person_id      text NOT NULL REFERENCES person,
    jurisdiction   text NOT NULL,
    year           smallint NOT NULL,
    scheme         text NOT NULL,
    rule           text NOT NULL,
    shares         smallint NOT NULL CHECK (shares > 0),
    premium_fen    bigint NOT NULL CHECK (premium_fen >= 0),
    subsidy_fen    bigint NOT NULL CHECK (subsidy_fen BETWEEN 0 AND premium_fen),
    payer          text NOT NULL,
    effective_from date NOT NULL,
    clause         text NOT NULL,
    state          text NOT NULL,
    -- What was answered last.
    outcome        text,
    answered_fen   bigint CHECK (answered_fen >= 0),
    reason         text,
    answered_at    timestamptz,
    answered_by    text,
    request        text,
    PRIMARY KEY (person_id, list_id, scheme),
    CHECK ((state IN ('ENROLLED', 'DIFFERS', 'NOT_ENROLLED')) = (outcome IS NOT NULL))
);
CREATE INDEX enrolment_by_list ON enrolment (list_id, person_id);
-- One subsidy a person, year and scheme.
CREATE UNIQUE INDEX enrolment_once ON enrolment (person_id, year, scheme) WHERE state <> 'WITHDRAWN';
CREATE TRIGGER only_kept BEFORE DELETE OR TRUNCATE ON enrolment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Lists of whom authorities have certified, as they were sent.
CREATE TABLE roster (
    roster_id    text PRIMARY KEY,
    jurisdiction text NOT NULL CHECK (jurisdiction ~ '^[0-9]{6}$'),
    issuer       text NOT NULL,
    -- Of whom the rows are that do not say it; empty where each does.
    category     text NOT NULL,
    month        text NOT NULL CHECK (month ~ '^[0-9]{4}-[0-9]{2}$'),
    kind         text NOT NULL,
    -- Encrypted.
    file_name    text NOT NULL,
    state        text NOT NULL,
    received_at  timestamptz NOT NULL,
    received_by  text NOT NULL,
    request      text NOT NULL,
    rows_done    integer NOT NULL CHECK (rows_done >= 0),
    -- By which a second person decides; empty before there is one.
    act_id       text NOT NULL,
    -- Who had it applied or undone last; empty before anybody did.
    decided_by   text NOT NULL CHECK (state <> 'APPLYING' OR decided_by <> received_by),
    summary      text NOT NULL
);
CREATE INDEX roster_waiting ON roster (received_at) WHERE state IN ('RECEIVED', 'READING', 'APPLYING', 'WITHDRAWING');
CREATE TRIGGER only_kept BEFORE DELETE OR TRUNCATE ON roster
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The file of a roster that is not read yet, compressed and encrypted part by part.
CREATE TABLE roster_file (
    roster_id text NOT NULL,
    part      integer NOT NULL,
    content   text NOT NULL,
    PRIMARY KEY (roster_id, part)
);

-- The rows of rosters by what they come to, some together, compressed and encrypted.
CREATE TABLE roster_page (
    roster_id text NOT NULL,
    outcome   text NOT NULL,
    page      integer NOT NULL,
    document  text NOT NULL,
    PRIMARY KEY (roster_id, outcome, page)
);

-- Rows of applied rosters whose persons are not known yet.
CREATE TABLE roster_awaited (
    roster_id    text NOT NULL,
    page         integer NOT NULL,
    place        integer NOT NULL,
    jurisdiction text NOT NULL,
    issuer       text NOT NULL,
    category     text NOT NULL,
    month        text NOT NULL,
    -- Encrypted.
    id_number    text NOT NULL,
    id_number_digests text[] NOT NULL,
    -- Who has come.
    found_person text,
    -- The last day on which the row holds, by a later list that does not have it.
    valid_to     date,
    PRIMARY KEY (roster_id, page, place)
);
CREATE INDEX roster_awaited_by_id_number ON roster_awaited USING gin (id_number_digests) WITH (fastupdate = off);
CREATE INDEX roster_awaited_come ON roster_awaited (roster_id, page, place) WHERE found_person IS NOT NULL;

CREATE FUNCTION note_coming() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE roster_awaited SET found_person = NEW.person_id
    WHERE id_number_digests && NEW.id_number_digests AND jurisdiction = NEW.jurisdiction AND found_person IS NULL;
    RETURN NULL;
END
$$;
CREATE TRIGGER notes_coming AFTER INSERT OR UPDATE OF id_number_digests, jurisdiction ON person
    FOR EACH ROW EXECUTE FUNCTION note_coming();

-- What persons apply for.
CREATE TABLE aid_application (
    person_id      text NOT NULL REFERENCES person,
    jurisdiction   text NOT NULL,
    application_id text NOT NULL,
    kind           text NOT NULL,
    state          text NOT NULL,
    -- By when the next step is to be taken.
    due_on         date,
    -- What is granted and paid by the office itself; none of a claim by hand, whose settlement says it.
    granted_fen    bigint CHECK (granted_fen >= 0),
    -- What was asked, the steps taken, and what it came to with every figure.
    document       text NOT NULL,
    PRIMARY KEY (person_id, jurisdiction, application_id)
);

-- Whose application has a number, which is unique in its jurisdiction.
CREATE TABLE application_route (
    jurisdiction   text NOT NULL,
    application_id text NOT NULL,
    held_by        text NOT NULL,
    PRIMARY KEY (jurisdiction, application_id)
);
CREATE INDEX aid_application_by_due ON aid_application
    ((coalesce(due_on, '9999-12-31')), (jurisdiction || '/' || application_id));
CREATE INDEX aid_application_payable ON aid_application ((jurisdiction || '/' || application_id)) WHERE granted_fen > 0;
CREATE TRIGGER only_kept BEFORE DELETE OR TRUNCATE ON aid_application
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The bills that what is granted was computed from. Each serves one application that is not revoked.
CREATE TABLE application_bill (
    issuer         text NOT NULL,
    number         text NOT NULL,
    jurisdiction   text NOT NULL,
    application_id text NOT NULL,
    serves         boolean NOT NULL,
    PRIMARY KEY (issuer, number, jurisdiction, application_id)
);
CREATE UNIQUE INDEX application_bill_once ON application_bill (issuer, number) WHERE serves;
CREATE TRIGGER only_kept BEFORE DELETE OR TRUNCATE ON application_bill
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Pictures of papers that were handed in.
CREATE TABLE application_paper (
    jurisdiction   text NOT NULL,
    application_id text NOT NULL,
    file_id        text NOT NULL,
    type           text NOT NULL,
    size           integer NOT NULL CHECK (size >= 0),
    -- Of its bytes.
    sha256         text NOT NULL,
    -- Encrypted: its bytes in Base64.
    content        text NOT NULL,
    kept_at        timestamptz NOT NULL,
    kept_by        text NOT NULL,
    request        text NOT NULL,
    PRIMARY KEY (jurisdiction, application_id, file_id)
);
CREATE TRIGGER only_kept BEFORE DELETE OR TRUNCATE ON application_paper
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Payments to persons, by batches.
CREATE TABLE payment_batch (
    batch_id     text PRIMARY KEY,
    jurisdiction text NOT NULL,
    fund         text NOT NULL,
    state        text NOT NULL,
    prepared_at  timestamptz NOT NULL,
    prepared_by  text NOT NULL,
    request      text NOT NULL
);
CREATE TRIGGER only_kept BEFORE DELETE OR TRUNCATE ON payment_batch
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE payment (
    batch_id     text NOT NULL REFERENCES payment_batch,
    payable_id   text NOT NULL,
    paid_for     text NOT NULL,
    -- Of the ledger that it is owed by.
    year         smallint NOT NULL,
    amount_fen   bigint NOT NULL CHECK (amount_fen > 0),
    -- Encrypted.
    payee        text NOT NULL,
    state        text NOT NULL,
    -- What the bank answered.
    paid_on      date,
    reason       text,
    answered_at  timestamptz,
    answered_by  text,
    request      text,
    PRIMARY KEY (batch_id, payable_id),
    CHECK ((state = 'PAID') = (paid_on IS NOT NULL)),
    CHECK ((state IN ('PAID', 'FAILED')) = (answered_at IS NOT NULL))
);
-- What is owed is paid once.
CREATE UNIQUE INDEX payment_once ON payment (payable_id)
    WHERE state IN ('PREPARED', 'APPROVED', 'EXPORTED', 'PAID');
CREATE INDEX payment_by_payable ON payment (payable_id);
CREATE TRIGGER only_kept BEFORE DELETE OR TRUNCATE ON payment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Aid that should not have been granted, which is got back from a person or an institution.
CREATE TABLE recovery (
    recovery_id      text PRIMARY KEY,
    jurisdiction     text NOT NULL,
    kind             text NOT NULL,
    state            text NOT NULL,
    owed_by_person   text,
    owed_by_institution text,
    designation_ends date,
    has_false_papers boolean NOT NULL,
    -- Encrypted: how it came to light, and the steps taken.
    document         text NOT NULL,
    CHECK ((owed_by_person IS NULL) <> (owed_by_institution IS NULL))
);
CREATE INDEX recovery_by_debtor ON recovery ((coalesce(owed_by_person, owed_by_institution)));
CREATE TRIGGER only_kept BEFORE DELETE OR TRUNCATE ON recovery
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What it takes back: settlements and grants, named as in the journal.
CREATE TABLE recovery_item (
    recovery_id    text NOT NULL REFERENCES recovery,
    place          smallint NOT NULL,
    held_by        text NOT NULL,
    jurisdiction   text NOT NULL,
    year           smallint NOT NULL,
    institution_id text NOT NULL,
    settlement_id  text NOT NULL,
    origin         text NOT NULL,
    aid            text NOT NULL,
    paid_to_person boolean NOT NULL,
    owed_by_person boolean NOT NULL,
    state          text NOT NULL,
    -- Whether no other case may take it back.
    is_live        boolean NOT NULL,
    PRIMARY KEY (recovery_id, place)
);
CREATE UNIQUE INDEX recovery_item_once ON recovery_item (institution_id, settlement_id, jurisdiction) WHERE is_live;
-- What institutions keep of what was taken back from persons.
CREATE INDEX recovery_item_kept ON recovery_item (institution_id, settlement_id)
    WHERE owed_by_person AND NOT paid_to_person AND state = 'TAKEN_BACK';
CREATE TRIGGER only_kept BEFORE DELETE OR TRUNCATE ON recovery_item
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Drafts of documents, tried on real bills. It moves nothing.
CREATE TABLE policy_trial (
    trial_id     text PRIMARY KEY,
    jurisdiction text NOT NULL,
    first_day    date NOT NULL,
    last_day     date NOT NULL CHECK (last_day >= first_day),
    state        text NOT NULL,
    -- How many persons' years were looked at.
    done         bigint NOT NULL,
    asked_at     timestamptz NOT NULL,
    asked_by     text NOT NULL,
    request      text NOT NULL,
    drafts       text NOT NULL,
    result       text,
    CHECK ((state = 'DONE') = (result IS NOT NULL))
);
CREATE INDEX policy_trial_running ON policy_trial (asked_at, trial_id) WHERE state = 'RUNNING';

-- Of which burdens of persons' years other offices are told.
CREATE TABLE alert (
    person_id    text NOT NULL REFERENCES person,
    alert_id     text NOT NULL,
    jurisdiction text NOT NULL,
    year         smallint NOT NULL,
    rule         text NOT NULL,
    state        text NOT NULL,
    -- Its figures and steps.
    document     text NOT NULL,
    PRIMARY KEY (person_id, alert_id),
    UNIQUE (person_id, jurisdiction, year, rule)
);
CREATE INDEX alert_by_id ON alert (alert_id);
CREATE TRIGGER only_kept BEFORE DELETE OR TRUNCATE ON alert
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Up to where the years have been watched that moved, in the order in which things were recorded.
CREATE TABLE watched (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    place    bigint NOT NULL,
    -- Of a figure at that place, the last ledger that was watched: person, jurisdiction and year; empty where all were.
    ledger   text NOT NULL
);
INSERT INTO watched (place, ledger) VALUES (0, '');

-- What subscribers are told beside journal entries.
CREATE TABLE other_event (
    person_id      text NOT NULL,
    place          bigint NOT NULL DEFAULT nextval('place_in_log'),
    type           text NOT NULL,
    jurisdiction   text NOT NULL,
    year           smallint NOT NULL,
    institution_id text NOT NULL,
    settlement_id  text NOT NULL,
    reference      text NOT NULL,
    amount_fen     bigint NOT NULL,
    occurred_at    timestamptz NOT NULL,
    occurred_by    text NOT NULL,
    reason         text NOT NULL,
    PRIMARY KEY (person_id, place)
);
CREATE INDEX other_event_by_place ON other_event (place);
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON other_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- All that subscribers are told. An entry's amount is what it posts of assistance.
CREATE VIEW ledger_event AS
    SELECT person_id, place,
        CASE kind
            WHEN 'SETTLEMENT' THEN 'SETTLEMENT_POSTED'
            WHEN 'DECISION' THEN 'AID_GRANTED'
            WHEN 'OPENING' THEN 'OPENING_BALANCE_POSTED'
            WHEN 'MERGE' THEN 'LEDGERS_MERGED'
            WHEN 'REVERSAL' THEN CASE
                WHEN institution_id <> '' THEN 'SETTLEMENT_REVERSED'
                WHEN settlement_id LIKE 'application %' THEN 'AID_REVOKED'
                ELSE 'OPENING_BALANCE_REVERSED'
            END
            WHEN 'REINSTATEMENT' THEN 'SETTLEMENT_REINSTATED'
            WHEN 'ADJUSTMENT' THEN 'ADJUSTMENT_RELEASED'
        END AS type,
        jurisdiction, year, subject_person_id, institution_id, settlement_id,
        CASE kind WHEN 'ADJUSTMENT' THEN reference ELSE '' END AS reference,
        postings, 0::bigint AS amount_fen, made_at AS occurred_at, made_by AS occurred_by, reason
    FROM journal_entry
    UNION ALL
    SELECT person_id, place, type, jurisdiction, year, person_id, institution_id, settlement_id, reference, '', amount_fen,
        occurred_at, occurred_by, reason
    FROM other_event;

-- The events that are still to be told, each person's in the order of their places: a queue, which what is told leaves.
CREATE TABLE outbox (
    person_id       text NOT NULL,
    place           bigint NOT NULL,
    attempts        integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    problem         text NOT NULL DEFAULT '',
    PRIMARY KEY (person_id, place)
) WITH (fillfactor = 70);

-- When events were last told.
CREATE TABLE delivery (
    person_id text NOT NULL,
    place     bigint NOT NULL,
    attempts  integer NOT NULL,
    told_at   timestamptz NOT NULL,
    PRIMARY KEY (person_id, place)
);

-- Who did what to whom beside journal entries. What concerns no person stands under the empty one.
CREATE TABLE audit_entry (
    person_id text NOT NULL,
    place     bigint NOT NULL DEFAULT nextval('place_in_log'),
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

-- All that was done by whom to whom.
CREATE VIEW audit_trail AS
    SELECT person_id, place, made_at AS done_at, made_by AS actor, origin, request,
        CASE kind
            WHEN 'SETTLEMENT' THEN 'SETTLE'
            WHEN 'DECISION' THEN 'GRANT_AID'
            WHEN 'OPENING' THEN 'TAKE_OVER_BALANCE'
            WHEN 'MERGE' THEN 'MERGE'
            WHEN 'REVERSAL' THEN CASE
                WHEN institution_id = '' AND settlement_id LIKE 'application %' THEN 'REVOKE_AID'
                WHEN institution_id = '' THEN 'REVERSE_BALANCE'
                WHEN reference = '' THEN 'REVERSE'
                ELSE 'ADJUST_CLEARING'
            END
            WHEN 'REINSTATEMENT' THEN 'REINSTATE'
            WHEN 'ADJUSTMENT' THEN 'RELEASE_ADJUSTMENT'
        END AS action,
        CASE
            WHEN kind = 'ADJUSTMENT' THEN reference
            WHEN kind = 'MERGE' THEN subject_person_id
            WHEN institution_id = '' AND settlement_id LIKE 'application %' THEN jurisdiction || '/' || substr(settlement_id, 13)
            WHEN institution_id = '' THEN jurisdiction || ' ' || year
            ELSE institution_id || '/' || settlement_id
        END AS subject,
        reason
    FROM journal_entry
    UNION ALL
    SELECT person_id, place, done_at, actor, origin, request, action, subject, reason FROM audit_entry;

-- Clearing and reconciliation with institutions. These tables are the institution's, and are led by its code.

CREATE TABLE clearing_application (
    institution_id      text NOT NULL REFERENCES institution,
    clearing_id         text NOT NULL,
    jurisdiction        text NOT NULL,
    month               text NOT NULL CHECK (month ~ '^[0-9]{4}-[0-9]{2}$'),
    type                text NOT NULL,
    ordinal             integer NOT NULL CHECK (ordinal > 0),
    lines               integer NOT NULL CHECK (lines > 0),
    posted              integer NOT NULL CHECK (posted BETWEEN 0 AND lines),
    -- What the lines come to; below zero where adjustments outweigh the month.
    total_fen           bigint NOT NULL,
    earlier_funds_fen   bigint NOT NULL,
    assistance_fund_fen bigint NOT NULL,
    other_aid_fen       bigint NOT NULL,
    account_fen         bigint NOT NULL,
    cash_fen            bigint NOT NULL,
    hospital_fen        bigint NOT NULL,
    applied_at          timestamptz NOT NULL,
    applied_by          text NOT NULL,
    request             text NOT NULL,
    state               text NOT NULL,
    decided_at          timestamptz,
    decided_by          text,
    decision_request    text,
    decision_reason     text,
    paid_on             date,
    voucher             text,
    paid_at             timestamptz,
    paid_by             text,
    payment_request     text,
    PRIMARY KEY (institution_id, clearing_id),
    UNIQUE (institution_id, jurisdiction, month, type, ordinal),
    CHECK ((state = 'APPLIED') = (decided_at IS NULL)),
    CHECK ((state = 'PAID') = (paid_on IS NOT NULL))
);
CREATE INDEX clearing_application_by_id ON clearing_application (clearing_id);
CREATE TRIGGER only_added BEFORE DELETE OR TRUNCATE ON clearing_application
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Only what is applied for may be withdrawn, rejected or accepted, and only what is accepted may be paid.
CREATE FUNCTION refuse_wrong_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (OLD.state = 'APPLIED' AND NEW.state IN ('WITHDRAWN', 'REJECTED', 'ACCEPTED')
            OR OLD.state = 'ACCEPTED' AND NEW.state = 'PAID') THEN
        RAISE EXCEPTION 'an application that is % does not become %', OLD.state, NEW.state;
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER one_way BEFORE UPDATE ON clearing_application FOR EACH ROW EXECUTE FUNCTION refuse_wrong_turn();

-- What applications cover; the lines of one that is withdrawn or rejected are removed, so that another may cover them.
CREATE TABLE clearing_line (
    institution_id text NOT NULL,
    settlement_id  text NOT NULL,
    kind           text NOT NULL,
    clearing_id    text NOT NULL,
    PRIMARY KEY (institution_id, settlement_id, kind),
    FOREIGN KEY (institution_id, clearing_id) REFERENCES clearing_application,
    FOREIGN KEY (institution_id, settlement_id) REFERENCES settlement_route
);
CREATE INDEX clearing_line_by_place ON clearing_line (institution_id, clearing_id, settlement_id, kind);

-- The settlements that were reversed after they had been cleared.
CREATE TABLE clearing_adjustment (
    institution_id text NOT NULL,
    settlement_id  text NOT NULL,
    adjusted_on    date NOT NULL,
    made_at        timestamptz NOT NULL,
    made_by        text NOT NULL,
    request        text NOT NULL,
    reason         text NOT NULL,
    PRIMARY KEY (institution_id, settlement_id),
    FOREIGN KEY (institution_id, settlement_id) REFERENCES settlement_route
);
CREATE INDEX clearing_adjustment_by_day ON clearing_adjustment (adjusted_on, institution_id, settlement_id);
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON clearing_adjustment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE reconciliation_difference (
    institution_id      text NOT NULL,
    difference_id       text NOT NULL,
    jurisdiction        text NOT NULL,
    part                text NOT NULL,
    days_from           date NOT NULL,
    days_to             date NOT NULL CHECK (days_to >= days_from),
    number              text NOT NULL,
    kind                text NOT NULL,
    -- The fields and figures that differ, of which the id is a digest; the words are rendered when asked for.
    figures             json NOT NULL,
    found_at            timestamptz NOT NULL,
    resolved_at         timestamptz,
    resolved_by         text,
    resolution_request  text,
    resolution          text,
    PRIMARY KEY (institution_id, difference_id)
);
CREATE INDEX reconciliation_difference_open ON reconciliation_difference (institution_id, jurisdiction)
    WHERE resolved_at IS NULL;
CREATE INDEX reconciliation_difference_by_id ON reconciliation_difference (difference_id);

-- How an institution's totals came out when they were last compared.
CREATE TABLE reconciliation_total (
    institution_id text NOT NULL,
    jurisdiction   text NOT NULL,
    part           text NOT NULL,
    days_from      date NOT NULL,
    days_to        date NOT NULL CHECK (days_to >= days_from),
    insurance_type text NOT NULL,
    types          text NOT NULL,
    with_reversed  boolean NOT NULL,
    -- The totals that differ, with both sides' figures; none where all were equal.
    figures        json NOT NULL,
    checked_at     timestamptz NOT NULL,
    PRIMARY KEY (institution_id, jurisdiction, part, days_from, days_to)
);
CREATE INDEX reconciliation_total_by_day ON reconciliation_total (days_to, days_from);

-- Files that institutions and we leave for each other, in Base64 and encrypted, as their names are, until their time is over.
CREATE TABLE kept_file (
    institution_id text NOT NULL,
    number         text NOT NULL,
    name           text NOT NULL,
    content        text NOT NULL,
    kept_until     timestamptz NOT NULL,
    PRIMARY KEY (institution_id, number)
);
CREATE INDEX kept_file_by_end ON kept_file (kept_until);

CREATE TABLE sign_in (
    institution_id text NOT NULL,
    number         text NOT NULL,
    operator       text NOT NULL,
    signed_in_at   timestamptz NOT NULL,
    signed_out_at  timestamptz,
    PRIMARY KEY (institution_id, number)
);
CREATE INDEX sign_in_by_time ON sign_in (signed_in_at, institution_id, number);

-- Signatures that messages came with, and what each was used for, both as digests; for the time that they are of use.
CREATE TABLE used_signature (
    signature  text PRIMARY KEY,
    purpose    text NOT NULL,
    used_until timestamptz NOT NULL
);
CREATE INDEX used_signature_by_end ON used_signature (used_until);

-- What needs two people. What an act will do is said by its document, to the letter that its digest is of; the second person is shown
-- it, and what is decided stays so. Nothing but the approval of another person lets it be done.

CREATE TABLE pending_act (
    act_id           text PRIMARY KEY,
    kind             text NOT NULL,
    jurisdiction     text NOT NULL CHECK (jurisdiction ~ '^[0-9]{6}$'),
    -- The digest of what was asked for, by which the same thing asked again is known.
    asked            text NOT NULL,
    -- Encrypted; the digest is of what it says.
    document         text NOT NULL,
    digest           text NOT NULL,
    prepared_at      timestamptz NOT NULL,
    prepared_by      text NOT NULL,
    request          text NOT NULL,
    reason           text NOT NULL,
    state            text NOT NULL CHECK (state IN ('PENDING', 'REJECTED', 'APPROVED')),
    decided_at       timestamptz,
    decided_by       text CHECK (decided_by <> prepared_by),
    decision_request text,
    decision_reason  text,
    done_at          timestamptz CHECK (state = 'APPROVED' OR done_at IS NULL),
    -- Parts of the approved act that a rule refused.
    refused          text,
    CHECK ((state = 'PENDING') = (decided_at IS NULL)),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK ((done_at IS NULL) = (refused IS NULL))
);
CREATE UNIQUE INDEX pending_act_waiting ON pending_act (kind, jurisdiction, asked) WHERE state = 'PENDING';
CREATE INDEX pending_act_by_jurisdiction ON pending_act (jurisdiction, act_id);
CREATE INDEX pending_act_not_done ON pending_act (act_id) WHERE state = 'APPROVED' AND done_at IS NULL;

-- Who prepared what stays; of a decided act, only that it is done may still be added.
CREATE FUNCTION refuse_other_act() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    decided text[] := '{state, document, digest, decided_at, decided_by, decision_request, decision_reason}';
    done text[] := '{done_at, refused}';
    encrypted text[] := '{document, refused}';
BEGIN
    IF is_reencryption() AND to_jsonb(NEW) - encrypted = to_jsonb(OLD) - encrypted THEN
        RETURN NEW;
    END IF;
    IF OLD.state = 'PENDING' AND to_jsonb(NEW) - decided - done <> to_jsonb(OLD) - decided - done
            OR OLD.state <> 'PENDING' AND (OLD.done_at IS NOT NULL OR to_jsonb(NEW) - done <> to_jsonb(OLD) - done) THEN
        RAISE EXCEPTION 'an act that needs two people is decided once, as it was prepared';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER decided_once BEFORE UPDATE ON pending_act FOR EACH ROW EXECUTE FUNCTION refuse_other_act();
CREATE TRIGGER only_added BEFORE DELETE OR TRUNCATE ON pending_act
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Parameters of jurisdictions in two times: the days that a value holds for, and the time for which it was on record with us.
CREATE TABLE parameter_value (
    jurisdiction  text NOT NULL CHECK (jurisdiction ~ '^[0-9]{6}$'),
    name          text NOT NULL,
    version       integer NOT NULL CHECK (version > 0),
    valid_from    date NOT NULL,
    valid_to      date CHECK (valid_to >= valid_from),
    value         text NOT NULL,
    source        text NOT NULL CHECK (source <> ''),
    recorded_from timestamptz NOT NULL,
    recorded_to   timestamptz CHECK (recorded_to >= recorded_from),
    PRIMARY KEY (jurisdiction, name, version)
);
CREATE UNIQUE INDEX parameter_value_on_record ON parameter_value (jurisdiction, name, valid_from)
    WHERE recorded_to IS NULL;
CREATE TRIGGER only_ended BEFORE UPDATE ON parameter_value FOR EACH ROW EXECUTE FUNCTION refuse_forgetting();
CREATE TRIGGER only_added BEFORE DELETE OR TRUNCATE ON parameter_value
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Accounts, with what bounds each and by what it is known. None is removed, so that what it did stays somebody's; of a secret
-- nothing is kept but its digest.

CREATE TABLE account (
    name       text PRIMARY KEY CHECK (name <> ''),
    -- Such as 'CLERK, FINANCE'.
    roles      text NOT NULL CHECK (roles <> ''),
    last_day   date,
    added_at   timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE TRIGGER only_added BEFORE DELETE OR TRUNCATE ON account
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What an account reaches of each dimension that bounds it.
CREATE TABLE account_bound (
    account   text NOT NULL REFERENCES account,
    dimension text NOT NULL,
    name      text NOT NULL CHECK (name <> ''),
    PRIMARY KEY (account, dimension, name)
);
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON account_bound
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE account_key (
    digest   text PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    kind     text NOT NULL,
    account  text NOT NULL REFERENCES account,
    added_at timestamptz NOT NULL,
    ends_at  timestamptz
);
CREATE INDEX account_key_by_account ON account_key (account);
CREATE TRIGGER only_added BEFORE DELETE OR TRUNCATE ON account_key
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- By what people sign in as an account; of the password nothing is kept but its hash, and the secret of the second factor is
-- encrypted, empty where there is none.
CREATE TABLE login (
    account             text PRIMARY KEY REFERENCES account,
    password_hash       text NOT NULL CHECK (password_hash <> ''),
    is_initial          boolean NOT NULL,
    second_factor       text NOT NULL,
    is_factor_confirmed boolean NOT NULL,
    is_factor_waived    boolean NOT NULL,
    last_step           bigint NOT NULL,
    failures            int NOT NULL,
    locked_until        timestamptz,
    last_sign_in        timestamptz
);
CREATE TRIGGER only_added BEFORE DELETE OR TRUNCATE ON login
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is booked by hand in the accounts of funds. What is promised and paid follows from elsewhere.
CREATE TABLE fund_entry (
    jurisdiction text NOT NULL CHECK (jurisdiction ~ '^[0-9]{6}$'),
    year         smallint NOT NULL,
    fund         text NOT NULL,
    sequence     integer NOT NULL CHECK (sequence > 0),
    -- What is booked.
    document     text NOT NULL,
    prepared_by  text NOT NULL,
    made_at      timestamptz NOT NULL,
    made_by      text NOT NULL,
    request      text NOT NULL,
    reason       text NOT NULL,
    -- Of the line, after the hash of the one before it.
    hash         text NOT NULL,
    PRIMARY KEY (jurisdiction, year, fund, sequence)
);
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON fund_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What journal entries bind funds to, summed up by the month in which they were made, up to a place in their order. It follows from
-- the journal, and can be summed up anew.
CREATE TABLE fund_figure (
    jurisdiction text NOT NULL,
    year         smallint NOT NULL,
    month        text NOT NULL CHECK (month ~ '^[0-9]{4}-[0-9]{2}$'),
    fund         text NOT NULL,
    purpose      text NOT NULL,
    aid_class    text NOT NULL,
    cases        bigint NOT NULL,
    amount_fen   bigint NOT NULL,
    PRIMARY KEY (jurisdiction, year, month, fund, purpose, aid_class)
);
CREATE TABLE fund_followed (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    place    bigint NOT NULL
);
INSERT INTO fund_followed (place) VALUES (0);

-- Sessions of people; whoever has read the digest of one still does not know its id.
CREATE TABLE login_session (
    digest   text PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    account  text NOT NULL REFERENCES account,
    began_at timestamptz NOT NULL,
    used_at  timestamptz NOT NULL,
    before   timestamptz
);
CREATE INDEX login_session_by_account ON login_session (account);

-- What moves money or decides it is sealed each minute. Every row has a place in one order, in which a change moves it to the
-- end; so what was written since the last seal is found by it. Nothing but the drawing of a place is added to what hospitals wait
-- for. Journal entries, other events and audit records have their places already.

CREATE FUNCTION move_to_the_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed := nextval('place_in_log');
    RETURN NEW;
END
$$;

DO $$
DECLARE
    sealed text;
BEGIN
    FOREACH sealed IN ARRAY '{institution, institution_designation, person, person_merge, certification, filing, annual_ledger,
            settlement, kept_answer, adjustment, clearing_application, clearing_line, clearing_adjustment,
            reconciliation_difference, pending_act, parameter_value, delivery, day_root, key_on_record,
            account, account_bound, account_key, login, alert, aid_application, application_route, application_bill,
            application_paper, payment_batch, payment, recovery, recovery_item,
            enrolment_list, enrolment, roster, roster_page, roster_awaited, fund_entry}'::text[] LOOP
        EXECUTE format('ALTER TABLE %I ADD changed bigint NOT NULL DEFAULT nextval(''place_in_log'')', sealed);
        IF sealed IN ('settlement', 'kept_answer', 'delivery') THEN
            EXECUTE format('CREATE INDEX ON %I USING brin (changed) WITH (pages_per_range = 16, autosummarize = on)', sealed);
        ELSE
            EXECUTE format('CREATE INDEX ON %I (changed)', sealed);
        END IF;
        -- Of a ledger's row, only why it does not agree with its replay; what else it has follows from the journal. Its place is
        -- in the order of triggers the last, and is not seen by those that refuse changes.
        EXECUTE format('CREATE TRIGGER z_moves_to_the_end BEFORE UPDATE ON %I FOR EACH ROW %s EXECUTE FUNCTION move_to_the_end()',
            sealed, CASE sealed WHEN 'annual_ledger' THEN 'WHEN ((OLD.replay_cause, OLD.replay_reference)
                IS DISTINCT FROM (NEW.replay_cause, NEW.replay_reference))' END);
    END LOOP;
END
$$;
CREATE INDEX audit_entry_by_place ON audit_entry USING brin (place) WITH (pages_per_range = 16, autosummarize = on);

-- Rows of some of these tables that are gone, by their keys.
CREATE TABLE removed_row (
    changed    bigint PRIMARY KEY DEFAULT nextval('place_in_log'),
    table_name text NOT NULL,
    key        text NOT NULL
);
CREATE INDEX removed_row_by_key ON removed_row (table_name, key);

CREATE FUNCTION note_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO removed_row (table_name, key)
    SELECT TG_TABLE_NAME, string_agg(to_jsonb(OLD) ->> part, ' ' ORDER BY place)
    FROM unnest(TG_ARGV) WITH ORDINALITY AS k (part, place);
    RETURN NULL;
END
$$;
CREATE TRIGGER notes_removal AFTER DELETE ON institution_designation
    FOR EACH ROW EXECUTE FUNCTION note_removal('institution_id', 'valid_from');
CREATE TRIGGER notes_removal AFTER DELETE ON clearing_line
    FOR EACH ROW EXECUTE FUNCTION note_removal('institution_id', 'settlement_id', 'kind');
CREATE TRIGGER notes_removal AFTER DELETE ON reconciliation_difference
    FOR EACH ROW EXECUTE FUNCTION note_removal('institution_id', 'difference_id');
CREATE TRIGGER notes_removal AFTER DELETE ON roster_page
    FOR EACH ROW EXECUTE FUNCTION note_removal('roster_id', 'outcome', 'page');
CREATE TRIGGER notes_removal AFTER DELETE ON roster_awaited
    FOR EACH ROW EXECUTE FUNCTION note_removal('roster_id', 'page', 'place');

-- Each seal is signed by a key that stands outside the database, and covers the root of the one before.
CREATE TABLE seal (
    number    bigint PRIMARY KEY CHECK (number > 0),
    made_at   timestamptz NOT NULL,
    -- All that was written before this place is sealed.
    until     bigint NOT NULL,
    previous  text NOT NULL,
    root      text NOT NULL,
    signature text NOT NULL
);
-- What was written to a table since the seal before: a line of each row, with its place, its key, and a digest or '-' where it was
-- removed.
CREATE TABLE seal_content (
    number     bigint NOT NULL REFERENCES seal,
    table_name text NOT NULL,
    content    text NOT NULL,
    PRIMARY KEY (number, table_name)
);
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON seal_content
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
