-- The spine: who is known, what was settled, and the ledgers it moved.
--
-- Every key of a person's data is led by person_id, and none comes from a sequence, so that these tables can be
-- distributed by person. Money is whole fen. Nothing of a settlement or a journal is ever changed or removed.

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
    id_number    text NOT NULL,
    birth_date   date NOT NULL,
    sex          text NOT NULL CHECK (sex IN ('M', 'F')),
    jurisdiction text NOT NULL CHECK (jurisdiction ~ '^[0-9]{6}$'),
    township     text NOT NULL,
    insurance    text NOT NULL
);

CREATE INDEX person_by_id_number ON person (id_number) WHERE id_number <> '';

CREATE TABLE certification (
    person_id          text NOT NULL REFERENCES person,
    certification_id   text NOT NULL,
    category           text NOT NULL,
    monitored_subtype  text,
    disability_type    text,
    disability_grade   smallint CHECK (disability_grade BETWEEN 1 AND 4),
    exit_year          smallint,
    valid_from         date NOT NULL,
    valid_to           date CHECK (valid_to >= valid_from),
    issuer             text NOT NULL,
    because_of_illness boolean NOT NULL,
    PRIMARY KEY (person_id, certification_id)
);

CREATE TABLE annual_ledger (
    person_id    text NOT NULL REFERENCES person,
    jurisdiction text NOT NULL,
    year         smallint NOT NULL,
    version      bigint NOT NULL CHECK (version >= 0),
    PRIMARY KEY (person_id, jurisdiction, year)
);

CREATE TABLE ledger_counter (
    person_id    text NOT NULL,
    jurisdiction text NOT NULL,
    year         smallint NOT NULL,
    kind         text NOT NULL,
    name         text NOT NULL,
    amount_fen   bigint NOT NULL CHECK (amount_fen >= 0),
    PRIMARY KEY (person_id, jurisdiction, year, kind, name),
    FOREIGN KEY (person_id, jurisdiction, year) REFERENCES annual_ledger
);

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
    claim                jsonb NOT NULL,
    adjudication         jsonb NOT NULL,
    posted_at            timestamptz NOT NULL,
    posted_by            text NOT NULL,
    PRIMARY KEY (person_id, institution_id, settlement_id),
    UNIQUE (person_id, number),
    FOREIGN KEY (person_id, jurisdiction, year) REFERENCES annual_ledger
);

CREATE INDEX settlement_by_institution ON settlement (institution_id, settled_on, number);

CREATE TABLE journal_entry (
    person_id      text NOT NULL,
    jurisdiction   text NOT NULL,
    year           smallint NOT NULL,
    sequence       bigint NOT NULL CHECK (sequence > 0),
    kind           text NOT NULL,
    institution_id text NOT NULL,
    settlement_id  text NOT NULL,
    made_at        timestamptz NOT NULL,
    made_by        text NOT NULL,
    reason         text NOT NULL,
    PRIMARY KEY (person_id, jurisdiction, year, sequence),
    -- A settlement is posted once and taken back once.
    UNIQUE (person_id, institution_id, settlement_id, kind),
    FOREIGN KEY (person_id, jurisdiction, year) REFERENCES annual_ledger,
    FOREIGN KEY (person_id, institution_id, settlement_id) REFERENCES settlement
);

CREATE TABLE journal_posting (
    person_id    text NOT NULL,
    jurisdiction text NOT NULL,
    year         smallint NOT NULL,
    sequence     bigint NOT NULL,
    kind         text NOT NULL,
    name         text NOT NULL,
    amount_fen   bigint NOT NULL CHECK (amount_fen <> 0),
    PRIMARY KEY (person_id, jurisdiction, year, sequence, kind, name),
    FOREIGN KEY (person_id, jurisdiction, year, sequence) REFERENCES journal_entry
);

-- What institutions said to us is theirs, not the person's: these two tables are keyed by who speaks. The first also
-- leads from an institution's settlement id to the person whose data holds the settlement.

CREATE TABLE settlement_route (
    institution_id text NOT NULL,
    settlement_id  text NOT NULL,
    held_by        text NOT NULL,
    PRIMARY KEY (institution_id, settlement_id)
);

CREATE TABLE exchange (
    party          text NOT NULL,
    exchange_id    text NOT NULL,
    content_digest text NOT NULL,
    answer         text,
    PRIMARY KEY (party, exchange_id)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_posting
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
