-- What must never break is refused here, whoever writes. The domain explains the same rules in French.

-- Bounds.
-- 10 milliards d'euros: no amount of a contract comes near it, and sums stay far from the limits of bigint and of a
-- JavaScript safe integer.
CREATE DOMAIN cents AS bigint CHECK (VALUE BETWEEN -1000000000000 AND 1000000000000);
CREATE DOMAIN business_date AS date CHECK (VALUE BETWEEN '2000-01-01' AND '2100-12-31');

ALTER TABLE envelope_claim   ALTER amount_cents TYPE cents, ALTER stated_on TYPE business_date,
  ADD CONSTRAINT envelope_claim_positive CHECK (amount_cents > 0);
ALTER TABLE plan_line        ALTER amount_cents TYPE cents, ALTER month TYPE business_date,
  ADD CONSTRAINT plan_line_not_negative CHECK (amount_cents >= 0),
  ADD CONSTRAINT plan_line_first_of_month CHECK (extract(day FROM month) = 1);
ALTER TABLE forecast_revision ALTER amount_cents TYPE cents, ALTER declared_on TYPE business_date,
  ADD CONSTRAINT forecast_not_negative CHECK (amount_cents >= 0),
  ADD CONSTRAINT forecast_has_reason CHECK (length(btrim(reason)) >= 3);
ALTER TABLE expense_entry    ALTER amount_cents TYPE cents, ALTER business_date TYPE business_date;

ALTER TABLE territory ADD CONSTRAINT territory_phase CHECK (phase BETWEEN 1 AND 9),
  ADD CONSTRAINT territory_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE region ADD CONSTRAINT region_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE contract ALTER signed_on TYPE business_date, ALTER ends_on TYPE business_date,
  ADD CONSTRAINT contract_lasts CHECK (ends_on > signed_on);
ALTER TABLE amendment ALTER signed_on TYPE business_date, ADD CONSTRAINT amendment_number CHECK (number >= 1);
ALTER TABLE action ADD CONSTRAINT action_number CHECK (number >= 1), ADD CONSTRAINT action_area CHECK (area_m2 > 0);
ALTER TABLE status_declaration ALTER declared_on TYPE business_date,
  ADD CONSTRAINT status_has_sentence CHECK (length(btrim(sentence)) BETWEEN 3 AND 1000);
ALTER TABLE milestone ALTER declared_on TYPE business_date,
  ADD CONSTRAINT milestone_title CHECK (length(btrim(title)) BETWEEN 3 AND 200),
  ADD CONSTRAINT milestone_weight CHECK (weight BETWEEN 0 AND 100),
  ADD CONSTRAINT milestone_rank CHECK (rank >= 1);
ALTER TABLE budget_version ALTER effective_on TYPE business_date,
  ADD CONSTRAINT budget_version_number CHECK (number >= 0),
  ADD CONSTRAINT budget_version_needs_amendment CHECK ((number = 0) = (amendment_id IS NULL));
ALTER TABLE expense ADD CONSTRAINT expense_number CHECK (number >= 1),
  ADD CONSTRAINT expense_object CHECK (length(btrim(object)) BETWEEN 3 AND 200),
  ADD CONSTRAINT expense_supplier CHECK (length(btrim(supplier)) BETWEEN 2 AND 200);
ALTER TABLE app_user ADD CONSTRAINT app_user_email CHECK (email = lower(btrim(email)) AND email ~ '^[^@\s"<>,;]+@[^@\s"<>,;]+$'),
  ADD CONSTRAINT app_user_name CHECK (length(btrim(name)) BETWEEN 2 AND 120);
ALTER TABLE membership
  ADD CONSTRAINT membership_scope CHECK (
    (region_id IS NULL OR territory_id IS NULL) AND (action_id IS NULL OR territory_id IS NOT NULL)),
  ADD CONSTRAINT membership_action_roles CHECK ((role IN ('PILOT', 'INDUSTRIALIST')) = (action_id IS NOT NULL)),
  ADD CONSTRAINT membership_once UNIQUE NULLS NOT DISTINCT (user_id, role, region_id, territory_id, action_id);

-- Milestone moves.
ALTER TABLE milestone_move
  ALTER from_date TYPE business_date, ALTER to_date TYPE business_date, ALTER declared_on TYPE business_date,
  ADD CONSTRAINT move_shape CHECK (
    CASE kind
      WHEN 'BASELINE'  THEN to_date IS NOT NULL
      WHEN 'POSTPONED' THEN to_date IS NOT NULL AND (from_date IS NULL OR (reason_kind IS NOT NULL AND length(btrim(coalesce(reason, ''))) >= 3))
      WHEN 'REACHED'   THEN to_date IS NOT NULL AND to_date <= declared_on
      WHEN 'UNREACHED' THEN to_date IS NULL AND length(btrim(coalesce(reason, ''))) >= 3
      WHEN 'CANCELLED' THEN to_date IS NULL AND length(btrim(coalesce(reason, ''))) >= 3
    END);

-- Ledger.
ALTER TABLE expense_entry
  ADD CONSTRAINT entry_sign CHECK (CASE WHEN kind = 'DECREASE' THEN amount_cents < 0 WHEN kind = 'REVERSAL' THEN amount_cents <> 0 ELSE amount_cents > 0 END),
  ADD CONSTRAINT entry_reason CHECK (kind NOT IN ('RAISE', 'DECREASE', 'REVERSAL') OR length(btrim(coalesce(reason, ''))) >= 3),
  ADD CONSTRAINT entry_reverses CHECK ((kind = 'REVERSAL') = (reverses_id IS NOT NULL)),
  ADD CONSTRAINT entry_settles CHECK (settles_id IS NULL OR (stage = 'PAID' AND reverses_id IS NULL)),
  ADD CONSTRAINT entry_raise_stage CHECK (kind <> 'RAISE' OR stage IN ('COMMITTED', 'INVOICED'));

CREATE FUNCTION expense_entry_before() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE target expense_entry;
BEGIN
  -- Whoever writes to an expense waits for the others: the invariant is judged on what is really there, which a
  -- transaction that keeps its first snapshot would not see.
  IF current_setting('transaction_isolation') = 'repeatable read' THEN
    RAISE EXCEPTION 'ledger: entries are not written under repeatable read' USING ERRCODE = '25001', CONSTRAINT = 'ledger_isolation';
  END IF;
  PERFORM 1 FROM expense WHERE id = NEW.expense_id FOR UPDATE;
  IF NEW.reverses_id IS NOT NULL THEN
    SELECT * INTO target FROM expense_entry WHERE id = NEW.reverses_id;
    IF target.kind = 'REVERSAL' THEN
      RAISE EXCEPTION 'ledger: a reversal cannot be reversed' USING ERRCODE = '23514', CONSTRAINT = 'ledger_no_reversal_of_reversal';
    END IF;
    IF target.expense_id <> NEW.expense_id OR target.stage <> NEW.stage OR target.business_date <> NEW.business_date
       OR target.amount_cents <> -NEW.amount_cents THEN
      RAISE EXCEPTION 'ledger: a reversal is the exact opposite of its entry' USING ERRCODE = '23514', CONSTRAINT = 'ledger_exact_reversal';
    END IF;
  END IF;
  IF NEW.settles_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM expense_entry WHERE id = NEW.settles_id AND expense_id = NEW.expense_id AND stage = 'INVOICED' AND kind NOT IN ('REVERSAL', 'DECREASE')) THEN
    RAISE EXCEPTION 'ledger: a payment settles an invoice of its expense' USING ERRCODE = '23514', CONSTRAINT = 'ledger_settles_invoice';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER expense_entry_before BEFORE INSERT ON expense_entry FOR EACH ROW EXECUTE FUNCTION expense_entry_before();

CREATE FUNCTION expense_entry_invariant() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE broken date;
BEGIN
  SELECT business_date INTO broken FROM (
    SELECT business_date,
           sum(sum(amount_cents) FILTER (WHERE stage = 'COMMITTED')) OVER by_date AS committed,
           sum(sum(amount_cents) FILTER (WHERE stage = 'INVOICED'))  OVER by_date AS invoiced,
           sum(sum(amount_cents) FILTER (WHERE stage = 'PAID'))      OVER by_date AS paid
    FROM expense_entry WHERE expense_id = NEW.expense_id
    GROUP BY business_date WINDOW by_date AS (ORDER BY business_date)
  ) AS running
  WHERE coalesce(committed, 0) < coalesce(invoiced, 0) OR coalesce(invoiced, 0) < coalesce(paid, 0) OR coalesce(paid, 0) < 0
  ORDER BY business_date LIMIT 1;
  IF broken IS NOT NULL THEN
    RAISE EXCEPTION 'ledger: committed >= invoiced >= paid >= 0 is broken on % for expense %', broken, NEW.expense_id
      USING ERRCODE = '23514', CONSTRAINT = 'ledger_invariant';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER expense_entry_invariant AFTER INSERT ON expense_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION expense_entry_invariant();

-- Append-only.
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501', CONSTRAINT = 'append_only';
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['expense_entry', 'milestone_move', 'status_declaration', 'forecast_revision', 'journal_entry', 'envelope_claim'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', t, t);
    EXECUTE format('CREATE TRIGGER %I_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', t, t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['expense', 'milestone', 'action', 'budget_version'] LOOP
    EXECUTE format('CREATE TRIGGER %I_no_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', t, t);
    EXECUTE format('CREATE TRIGGER %I_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', t, t);
  END LOOP;
END $$;
CREATE TRIGGER plan_line_no_truncate BEFORE TRUNCATE ON plan_line FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- A row never changes territory, action or number: those decide who may see it and how it is cited.
CREATE FUNCTION identity_is_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE old_row jsonb := to_jsonb(OLD); new_row jsonb := to_jsonb(NEW); field text;
BEGIN
  FOREACH field IN ARRAY ARRAY['id', 'territory_id', 'action_id', 'contract_id', 'number', 'author_id', 'recorded_at'] LOOP
    IF old_row -> field IS DISTINCT FROM new_row -> field THEN
      RAISE EXCEPTION '%.% cannot change', TG_TABLE_NAME, field USING ERRCODE = '42501', CONSTRAINT = 'identity_is_fixed';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['expense', 'milestone', 'action', 'budget_version', 'contract', 'amendment'] LOOP
    EXECUTE format('CREATE TRIGGER %I_identity BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION identity_is_fixed()', t, t);
  END LOOP;
END $$;

-- Locked plan.
-- Once the original plan is locked, version 0 and the contractual dates move only through an amendment.
-- The contract is held while the plan is written, so that locking waits for it and nothing slips in after the lock.
CREATE FUNCTION plan_is_locked(p_territory uuid) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT plan_locked_at IS NOT NULL FROM contract WHERE territory_id = p_territory FOR SHARE
$$;

CREATE FUNCTION plan_line_lock() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE line plan_line := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF plan_is_locked(line.territory_id) AND EXISTS (
    SELECT 1 FROM budget_version WHERE id = line.budget_version_id AND (number = 0 OR TG_OP <> 'INSERT')) THEN
    RAISE EXCEPTION 'plan: the plan is locked' USING ERRCODE = '42501', CONSTRAINT = 'plan_locked';
  END IF;
  RETURN line;
END $$;
CREATE TRIGGER plan_line_lock BEFORE INSERT OR UPDATE OR DELETE ON plan_line FOR EACH ROW EXECUTE FUNCTION plan_line_lock();

CREATE FUNCTION budget_version_lock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.effective_on IS DISTINCT FROM OLD.effective_on AND plan_is_locked(NEW.territory_id) THEN
    RAISE EXCEPTION 'plan: the date a plan takes effect is locked' USING ERRCODE = '42501', CONSTRAINT = 'plan_locked';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER budget_version_lock BEFORE UPDATE ON budget_version FOR EACH ROW EXECUTE FUNCTION budget_version_lock();

CREATE FUNCTION baseline_lock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'BASELINE' AND NEW.amendment_id IS NULL AND plan_is_locked(NEW.territory_id) THEN
    RAISE EXCEPTION 'plan: contractual dates are locked' USING ERRCODE = '42501', CONSTRAINT = 'plan_locked';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER baseline_lock BEFORE INSERT ON milestone_move FOR EACH ROW EXECUTE FUNCTION baseline_lock();

CREATE FUNCTION plan_lock_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.plan_locked_at IS NOT NULL AND NEW.plan_locked_at IS DISTINCT FROM OLD.plan_locked_at THEN
    RAISE EXCEPTION 'plan: a locked plan stays locked' USING ERRCODE = '42501', CONSTRAINT = 'plan_locked';
  END IF;
  IF OLD.plan_locked_at IS NOT NULL AND (NEW.signed_on, NEW.ends_on) IS DISTINCT FROM (OLD.signed_on, OLD.ends_on) THEN
    RAISE EXCEPTION 'plan: the dates of a locked contract stay' USING ERRCODE = '42501', CONSTRAINT = 'plan_locked';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_lock_stays BEFORE UPDATE ON contract FOR EACH ROW EXECUTE FUNCTION plan_lock_stays();

-- Missing referential link: keys of a territory belong to it.
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_territory FOREIGN KEY (territory_id) REFERENCES territory (id) ON DELETE RESTRICT;
ALTER TABLE journal_entry ADD CONSTRAINT journal_entry_action FOREIGN KEY (territory_id, action_id) REFERENCES action (territory_id, id) ON DELETE RESTRICT;

-- Sums by action, month and stage are read from this index alone.
CREATE INDEX expense_entry_sums ON expense_entry (territory_id, action_id, business_date, stage) INCLUDE (amount_cents);

-- The last stage a person recorded is the one their next form proposes.
CREATE INDEX expense_entry_author ON expense_entry (author_id, recorded_at) WHERE kind = 'RECORDED';
