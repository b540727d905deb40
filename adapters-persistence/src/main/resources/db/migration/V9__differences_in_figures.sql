-- A difference is kept as the fields and figures that differ, and its id is a digest of them. The words are rendered
-- when asked for: mended words, or another language, do not make another difference of it.
ALTER TABLE reconciliation_difference ADD COLUMN figures json;

-- Figures and ids of what was kept as a Chinese sentence, so that what was resolved stays resolved.
WITH part AS (
    SELECT d.institution_id, d.difference_id, p.place,
        regexp_match(p.said, '^([^：]*)：贵方 (.*)，我方 (.*)$') AS says
    FROM reconciliation_difference d, regexp_split_to_table(d.description, '；') WITH ORDINALITY AS p (said, place)
    WHERE d.kind = 'DIFFERENT'
), figure AS (
    SELECT institution_id, difference_id, place, f.field, says[2] AS theirs, says[3] AS ours
    FROM part
    JOIN (VALUES ('就诊ID', 'VISIT'), ('人员编号', 'PERSON'), ('医疗费总额', 'TOTAL_FEE'), ('基金支付总额', 'FUNDS'),
            ('个人账户支出', 'ACCOUNT'), ('退费标志', 'REVERSED'), ('医疗救助基金支出', 'AID')) AS f (name, field)
        ON f.name = says[1]
    UNION ALL
    SELECT institution_id, difference_id, 1, 'TOTAL_FEE',
        CASE kind WHEN 'ONLY_THEIRS' THEN substring(description FROM '金额 (.*)$') ELSE '' END,
        CASE kind WHEN 'ONLY_OURS' THEN substring(description FROM '金额 (.*)$') ELSE '' END
    FROM reconciliation_difference
    WHERE kind IN ('ONLY_THEIRS', 'ONLY_OURS')
), known AS (
    SELECT institution_id, difference_id,
        json_agg(json_build_object('field', field, 'theirs', theirs, 'ours', ours) ORDER BY place) AS figures,
        string_agg(concat_ws(E'\n', field, theirs, ours), E'\n' ORDER BY field COLLATE "C") AS content
    FROM figure
    GROUP BY institution_id, difference_id
)
UPDATE reconciliation_difference d
SET figures = k.figures,
    difference_id = left(encode(sha256(convert_to(
        concat_ws(E'\n', d.institution_id, d.jurisdiction, d.part, d.number, d.kind, k.content), 'UTF8')), 'hex'), 24)
FROM known k
WHERE d.institution_id = k.institution_id AND d.difference_id = k.difference_id;

UPDATE reconciliation_difference SET figures = '[]' WHERE figures IS NULL;
ALTER TABLE reconciliation_difference ALTER COLUMN figures SET NOT NULL;
ALTER TABLE reconciliation_difference DROP COLUMN description;
