-- Clearing and reconciliation with institutions. These tables are the institution's, and are led by its code.

CREATE TABLE clearing_application (
    institution_id      text NOT NULL REFERENCES institution,
    clearing_id         text NOT NULL,
    jurisdiction        text NOT NULL,
    month               text NOT NULL CHECK (month ~ '^[0-9]{4}-[0-9]{2}$'),
    type                text NOT NULL,
    ordinal             integer NOT NULL CHECK (ordinal > 0),
    lines               integer NOT NULL CHECK (lines > 0),
    standing            integer NOT NULL CHECK (standing BETWEEN 0 AND lines),
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
CREATE INDEX clearing_line_of_application ON clearing_line (institution_id, clearing_id);

-- What all institutions advanced, by day.
CREATE INDEX settlement_by_day ON settlement (settled_on, number);

-- The settlements that were taken back after they had been cleared.
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
    description         text NOT NULL,
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

-- Files that institutions and we leave for each other, in Base64, until their time is over.
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
