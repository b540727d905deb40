-- A settlement says of the pack it was decided by when that was in force and known. No figure of theirs changes. Until now
-- one pack was shipped, 聊政办发〔2022〕5号: its days are filled in. Of another's, only this is certain: that it was in force and
-- known on the settlement date.
ALTER TABLE settlement DISABLE TRIGGER only_added;
UPDATE settlement SET adjudication = adjudication || jsonb_build_object(
    'sha256', '', 'inForceFrom', '2022-12-27', 'inForceTo', NULL, 'knownFrom', '2022-12-27',
    'expenseBase', 'IN_SCOPE', 'expenseClause', '三(三)', 'provisional', settled_on > '2025-12-31',
    'hospitalAllowed', 0, 'hospitalClause', '')
WHERE adjudication ->> 'document' = '聊政办发〔2022〕5号';
UPDATE settlement SET adjudication = adjudication || jsonb_build_object(
    'sha256', '', 'inForceFrom', settled_on, 'inForceTo', NULL, 'knownFrom', settled_on,
    'expenseBase', 'IN_SCOPE', 'expenseClause', '—', 'provisional', false,
    'hospitalAllowed', 0, 'hospitalClause', '')
WHERE adjudication ->> 'document' <> '聊政办发〔2022〕5号';
ALTER TABLE settlement ENABLE TRIGGER only_added;

-- Everything else that the decision rests on, so that anybody can compute it again.
ALTER TABLE settlement ADD COLUMN evidence jsonb;
