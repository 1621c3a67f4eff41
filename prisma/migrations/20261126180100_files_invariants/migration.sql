-- What must never break in imports, workbooks handed out and tokens is refused here, whoever writes.

SELECT set_config('app.territories', '*', true), set_config('app.user', 'system:migration', true);

ALTER TABLE organization ADD CONSTRAINT organization_siret CHECK (siret ~ '^[0-9]{14}$');

ALTER TABLE import_batch
  ADD CONSTRAINT import_batch_name CHECK (length(btrim(file_name)) BETWEEN 1 AND 200 AND file_name !~ '[[:cntrl:]/\\]'),
  ADD CONSTRAINT import_batch_size CHECK (byte_size BETWEEN 1 AND 26214400),
  ADD CONSTRAINT import_batch_hash CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT import_batch_failure CHECK ((state = 'UNREADABLE') <= (failure IS NOT NULL)),
  ADD CONSTRAINT import_batch_amendment CHECK (amendment_id IS NULL OR kind = 'PLAN'),
  ADD CONSTRAINT import_batch_counts CHECK (row_count BETWEEN 0 AND 100000 AND progress BETWEEN 0 AND 100000),
  ADD CONSTRAINT import_batch_imported CHECK ((state IN ('IMPORTED', 'UNDOING', 'UNDONE')) = (imported_at IS NOT NULL)),
  ADD CONSTRAINT import_batch_undone CHECK ((state = 'UNDONE') = (undone_at IS NOT NULL) AND (undone_at IS NULL) = (undone_by_id IS NULL));
ALTER TABLE import_row
  ADD CONSTRAINT import_row_line CHECK (line BETWEEN 1 AND 1048576),
  ADD CONSTRAINT import_row_key CHECK (key ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT import_row_imported CHECK (state <> 'IMPORTED' OR key IS NOT NULL);
ALTER TABLE import_mapping
  ADD CONSTRAINT import_mapping_header CHECK (length(header) BETWEEN 1 AND 200);
-- A row that is recorded is recorded once, whichever file brings it again, even two at the same instant.
CREATE UNIQUE INDEX import_row_once ON import_row (territory_id, key) WHERE state = 'IMPORTED';

ALTER TABLE api_token
  ADD CONSTRAINT api_token_name CHECK (length(btrim(name)) BETWEEN 2 AND 80),
  ADD CONSTRAINT api_token_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT api_token_scopes CHECK (cardinality(scopes) BETWEEN 1 AND 20),
  ADD CONSTRAINT api_token_expires CHECK (expires_at > created_at AND expires_at <= created_at + interval '366 days');

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['import_batch', 'import_file', 'import_row', 'import_mapping', 'workbook_issue'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY territory ON %I USING (territory_id = ANY ((SELECT territories_in_scope())::uuid[])) WITH CHECK (territory_id = ANY ((SELECT territories_in_scope())::uuid[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['import_batch', 'workbook_issue'] LOOP
    EXECUTE format('CREATE TRIGGER %I_no_delete BEFORE DELETE ON %1$I FOR EACH ROW EXECUTE FUNCTION append_only()', t);
    EXECUTE format('CREATE TRIGGER %I_identity BEFORE UPDATE ON %1$I FOR EACH ROW EXECUTE FUNCTION identity_is_fixed()', t);
  END LOOP;
END $$;

-- The ledger rule, told of a whole statement at once when the transaction says it writes many (`app.bulk`): the same rule, held
-- sooner, for one reading of the ledgers a statement touches instead of one for each of its rows.
CREATE FUNCTION expense_entry_invariant_of_statement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE broken record;
BEGIN
  IF current_setting('app.bulk', true) IS DISTINCT FROM 'on' THEN RETURN NULL; END IF;
  SELECT expense_id, business_date INTO broken FROM (
    SELECT expense_id, business_date,
           sum(sum(amount_cents) FILTER (WHERE stage = 'COMMITTED')) OVER by_date AS committed,
           sum(sum(amount_cents) FILTER (WHERE stage = 'INVOICED'))  OVER by_date AS invoiced,
           sum(sum(amount_cents) FILTER (WHERE stage = 'PAID'))      OVER by_date AS paid
    FROM expense_entry WHERE expense_id IN (SELECT expense_id FROM new_rows)
    GROUP BY expense_id, business_date WINDOW by_date AS (PARTITION BY expense_id ORDER BY business_date)
  ) AS running
  WHERE coalesce(committed, 0) < coalesce(invoiced, 0) OR coalesce(invoiced, 0) < coalesce(paid, 0) OR coalesce(paid, 0) < 0
  ORDER BY business_date LIMIT 1;
  IF broken.expense_id IS NOT NULL THEN
    RAISE EXCEPTION 'ledger: committed >= invoiced >= paid >= 0 is broken on % for expense %', broken.business_date, broken.expense_id
      USING ERRCODE = '23514', CONSTRAINT = 'ledger_invariant';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER expense_entry_invariant_of_statement AFTER INSERT ON expense_entry
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION expense_entry_invariant_of_statement();
DROP TRIGGER expense_entry_invariant ON expense_entry;
CREATE CONSTRAINT TRIGGER expense_entry_invariant AFTER INSERT ON expense_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (current_setting('app.bulk', true) IS DISTINCT FROM 'on')
  EXECUTE FUNCTION expense_entry_invariant();
