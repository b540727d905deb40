-- A settlement says of the pack it was decided by when that was in force and known. Those posted before it was kept get
-- what is certain: that the pack was in force on the settlement date. No figure of theirs changes.
ALTER TABLE settlement DISABLE TRIGGER only_added;
UPDATE settlement SET adjudication = adjudication || jsonb_build_object(
    'sha256', '', 'inForceFrom', settled_on, 'inForceTo', NULL, 'knownFrom', settled_on,
    'expenseBase', 'IN_SCOPE', 'expenseClause', '—', 'provisional', false, 'hospitalAllowed', 0, 'hospitalClause', '');
ALTER TABLE settlement ENABLE TRIGGER only_added;

-- Everything else that the decision rests on, so that anybody can compute it again.
ALTER TABLE settlement ADD COLUMN evidence jsonb;
