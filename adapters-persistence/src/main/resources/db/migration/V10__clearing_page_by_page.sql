-- Adjustments by the day on which they were made, and the lines of an application by settlement, each a page at a time.
CREATE INDEX clearing_adjustment_by_day ON clearing_adjustment (adjusted_on, institution_id, settlement_id);

CREATE INDEX clearing_line_by_place ON clearing_line (institution_id, clearing_id, settlement_id, kind);
DROP INDEX clearing_line_of_application;
