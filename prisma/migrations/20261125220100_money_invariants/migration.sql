-- What must never break in plans, claims, forecasts and funding is refused here, whoever writes.

-- Bounds.
ALTER TABLE plan_line ALTER operating_cents TYPE cents,
  ADD CONSTRAINT plan_line_operating CHECK (operating_cents BETWEEN 0 AND amount_cents);
ALTER TABLE forecast_month ALTER amount_cents TYPE cents, ALTER month TYPE business_date,
  ADD CONSTRAINT forecast_month_not_negative CHECK (amount_cents >= 0),
  ADD CONSTRAINT forecast_month_first_of_month CHECK (extract(day FROM month) = 1);
ALTER TABLE forecast_revision ADD CONSTRAINT forecast_shift CHECK (shift_months BETWEEN -60 AND 60);
ALTER TABLE envelope_claim ALTER withdrawn_on TYPE business_date,
  ADD CONSTRAINT envelope_claim_withdrawn CHECK (
    (withdrawn_on IS NULL) = (withdrawn_reason IS NULL) AND (withdrawn_reason IS NULL OR length(btrim(withdrawn_reason)) >= 3));
ALTER TABLE amendment ADD CONSTRAINT amendment_object CHECK (length(btrim(object)) BETWEEN 3 AND 400),
  ADD CONSTRAINT amendment_decision CHECK (length(btrim(decision)) BETWEEN 3 AND 400);
ALTER TABLE amendment_date ALTER date TYPE business_date;
ALTER TABLE funding_line ALTER declared_on TYPE business_date,
  ADD CONSTRAINT funding_line_rank CHECK (rank >= 1),
  ADD CONSTRAINT funding_line_title CHECK (title IS NULL OR length(btrim(title)) BETWEEN 2 AND 200);
ALTER TABLE funding_move
  ALTER amount_cents TYPE cents, ALTER eligible_base_cents TYPE cents, ALTER happened_on TYPE business_date,
  ALTER start_by TYPE business_date, ALTER complete_by TYPE business_date,
  ADD CONSTRAINT funding_move_amount CHECK (amount_cents > 0),
  ADD CONSTRAINT funding_move_needs_amount CHECK (
    retracts_id IS NOT NULL OR status NOT IN ('PROSPECTIVE', 'REQUESTED', 'GRANTED', 'CONTRACTED') OR amount_cents IS NOT NULL),
  ADD CONSTRAINT funding_move_base CHECK (eligible_base_cents > 0),
  ADD CONSTRAINT funding_move_rate CHECK (rate_basis_points BETWEEN 1 AND 10000),
  ADD CONSTRAINT funding_move_ceilings CHECK (advance_ceiling_percent BETWEEN 0 AND 100 AND instalment_ceiling_percent BETWEEN 0 AND 100),
  ADD CONSTRAINT funding_move_bases CHECK ((start_by IS NULL OR start_by_basis IS NOT NULL) AND (complete_by IS NULL OR complete_by_basis IS NOT NULL)),
  ADD CONSTRAINT funding_move_reason CHECK (
    (retracts_id IS NULL AND status NOT IN ('REFUSED', 'CLOSED', 'LAPSED')) OR length(btrim(coalesce(reason, ''))) >= 3);
ALTER TABLE funding_entry
  ALTER amount_cents TYPE cents, ALTER happened_on TYPE business_date,
  ADD CONSTRAINT funding_entry_sign CHECK (CASE WHEN reverses_id IS NULL THEN amount_cents > 0 ELSE amount_cents < 0 END),
  ADD CONSTRAINT funding_entry_reason CHECK (reverses_id IS NULL OR length(btrim(coalesce(reason, ''))) >= 3),
  ADD CONSTRAINT funding_entry_answers CHECK (answers_id IS NULL OR (stage = 'RECEIVED' AND reverses_id IS NULL));

-- A step taken back is one of the same file, dated the same day, and is not itself a retraction.
CREATE FUNCTION funding_move_before() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE target funding_move;
BEGIN
  PERFORM 1 FROM funding_line WHERE id = NEW.funding_line_id FOR UPDATE;
  IF NEW.retracts_id IS NOT NULL THEN
    SELECT * INTO target FROM funding_move WHERE id = NEW.retracts_id;
    IF target.retracts_id IS NOT NULL OR target.happened_on <> NEW.happened_on OR target.status <> NEW.status THEN
      RAISE EXCEPTION 'funding: a retraction repeats the day and the status of a step' USING ERRCODE = '23514', CONSTRAINT = 'funding_exact_retraction';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER funding_move_before BEFORE INSERT ON funding_move FOR EACH ROW EXECUTE FUNCTION funding_move_before();

-- The ledger of a subsidy: at every date, what was asked for >= what came in >= 0.
CREATE FUNCTION funding_entry_before() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE target funding_entry;
BEGIN
  IF current_setting('transaction_isolation') = 'repeatable read' THEN
    RAISE EXCEPTION 'ledger: entries are not written under repeatable read' USING ERRCODE = '25001', CONSTRAINT = 'ledger_isolation';
  END IF;
  PERFORM 1 FROM funding_line WHERE id = NEW.funding_line_id FOR UPDATE;
  IF NEW.reverses_id IS NOT NULL THEN
    SELECT * INTO target FROM funding_entry WHERE id = NEW.reverses_id;
    IF target.reverses_id IS NOT NULL THEN
      RAISE EXCEPTION 'funding: a reversal cannot be reversed' USING ERRCODE = '23514', CONSTRAINT = 'funding_no_reversal_of_reversal';
    END IF;
    IF (target.stage, target.kind, target.happened_on::date, target.amount_cents::bigint)
       IS DISTINCT FROM (NEW.stage, NEW.kind, NEW.happened_on::date, -NEW.amount_cents::bigint) THEN
      RAISE EXCEPTION 'funding: a reversal is the exact opposite of its entry' USING ERRCODE = '23514', CONSTRAINT = 'funding_exact_reversal';
    END IF;
  END IF;
  IF NEW.answers_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM funding_entry WHERE id = NEW.answers_id AND stage = 'CLAIMED' AND reverses_id IS NULL) THEN
    RAISE EXCEPTION 'funding: a receipt answers a claim' USING ERRCODE = '23514', CONSTRAINT = 'funding_answers_claim';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER funding_entry_before BEFORE INSERT ON funding_entry FOR EACH ROW EXECUTE FUNCTION funding_entry_before();

CREATE FUNCTION funding_entry_invariant() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE broken date;
BEGIN
  SELECT happened_on INTO broken FROM (
    SELECT happened_on,
           sum(sum(amount_cents) FILTER (WHERE stage = 'CLAIMED'))  OVER by_date AS claimed,
           sum(sum(amount_cents) FILTER (WHERE stage = 'RECEIVED')) OVER by_date AS received
    FROM funding_entry WHERE funding_line_id = NEW.funding_line_id
    GROUP BY happened_on WINDOW by_date AS (ORDER BY happened_on)
  ) AS running
  WHERE coalesce(claimed, 0) < coalesce(received, 0) OR coalesce(received, 0) < 0
  ORDER BY happened_on LIMIT 1;
  IF broken IS NOT NULL THEN
    RAISE EXCEPTION 'funding: claimed >= received >= 0 is broken on % for line %', broken, NEW.funding_line_id
      USING ERRCODE = '23514', CONSTRAINT = 'funding_invariant';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER funding_entry_invariant AFTER INSERT ON funding_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION funding_entry_invariant();

-- The months of a forecast come with it, never after.
CREATE FUNCTION forecast_month_with_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM forecast_revision r WHERE r.id = NEW.revision_id AND r.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'forecast: months come with their revision' USING ERRCODE = '42501', CONSTRAINT = 'forecast_months_together';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER forecast_month_with_revision BEFORE INSERT ON forecast_month FOR EACH ROW EXECUTE FUNCTION forecast_month_with_revision();

-- Append-only.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['forecast_month', 'funding_move', 'funding_entry'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', t, t);
    EXECUTE format('CREATE TRIGGER %I_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', t, t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['funding_line', 'amendment'] LOOP
    EXECUTE format('CREATE TRIGGER %I_no_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', t, t);
    EXECUTE format('CREATE TRIGGER %I_no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', t, t);
  END LOOP;
END $$;
CREATE TRIGGER funding_line_identity BEFORE UPDATE ON funding_line FOR EACH ROW EXECUTE FUNCTION identity_is_fixed();

-- A claim is never rewritten: it can be withdrawn, once, with a reason.
DROP TRIGGER envelope_claim_append_only ON envelope_claim;
CREATE FUNCTION envelope_claim_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.withdrawn_on IS NOT NULL OR NEW.withdrawn_on IS NULL
     OR to_jsonb(OLD) - 'withdrawn_on' - 'withdrawn_reason' <> to_jsonb(NEW) - 'withdrawn_on' - 'withdrawn_reason' THEN
    RAISE EXCEPTION 'envelope_claim is append-only' USING ERRCODE = '42501', CONSTRAINT = 'append_only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER envelope_claim_stays BEFORE UPDATE OR DELETE ON envelope_claim FOR EACH ROW EXECUTE FUNCTION envelope_claim_stays();

-- Amendments. A draft moves freely; from its sealing on, the amendment, its plans and its dates stay.
CREATE FUNCTION amendment_is_sealed(p_amendment uuid) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT sealed_at IS NOT NULL FROM amendment WHERE id = p_amendment FOR SHARE
$$;

CREATE FUNCTION amendment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sealed_at IS NOT NULL THEN
    RAISE EXCEPTION 'plan: a sealed amendment stays' USING ERRCODE = '42501', CONSTRAINT = 'amendment_sealed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER amendment_stays BEFORE UPDATE ON amendment FOR EACH ROW EXECUTE FUNCTION amendment_stays();

CREATE FUNCTION amendment_date_lock() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE line amendment_date := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  IF amendment_is_sealed(line.amendment_id) THEN
    RAISE EXCEPTION 'plan: a sealed amendment stays' USING ERRCODE = '42501', CONSTRAINT = 'amendment_sealed';
  END IF;
  RETURN line;
END $$;
CREATE TRIGGER amendment_date_lock BEFORE INSERT OR UPDATE OR DELETE ON amendment_date FOR EACH ROW EXECUTE FUNCTION amendment_date_lock();

CREATE OR REPLACE FUNCTION plan_line_lock() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  line plan_line := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  of_version budget_version;
BEGIN
  SELECT * INTO of_version FROM budget_version WHERE id = line.budget_version_id;
  IF of_version.number = 0 AND plan_is_locked(line.territory_id) THEN
    RAISE EXCEPTION 'plan: the plan is locked' USING ERRCODE = '42501', CONSTRAINT = 'plan_locked';
  END IF;
  IF of_version.amendment_id IS NOT NULL AND amendment_is_sealed(of_version.amendment_id) THEN
    RAISE EXCEPTION 'plan: a sealed amendment stays' USING ERRCODE = '42501', CONSTRAINT = 'amendment_sealed';
  END IF;
  RETURN line;
END $$;

CREATE OR REPLACE FUNCTION budget_version_lock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.amendment_id IS DISTINCT FROM OLD.amendment_id THEN
    RAISE EXCEPTION 'plan: a version keeps its amendment' USING ERRCODE = '42501', CONSTRAINT = 'plan_locked';
  END IF;
  IF NEW.amendment_id IS NULL THEN
    IF TG_OP = 'UPDATE' AND NEW.effective_on IS DISTINCT FROM OLD.effective_on AND plan_is_locked(NEW.territory_id) THEN
      RAISE EXCEPTION 'plan: the date a plan takes effect is locked' USING ERRCODE = '42501', CONSTRAINT = 'plan_locked';
    END IF;
  ELSIF amendment_is_sealed(NEW.amendment_id) THEN
    RAISE EXCEPTION 'plan: a sealed amendment stays' USING ERRCODE = '42501', CONSTRAINT = 'amendment_sealed';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER budget_version_lock ON budget_version;
CREATE TRIGGER budget_version_lock BEFORE INSERT OR UPDATE ON budget_version FOR EACH ROW EXECUTE FUNCTION budget_version_lock();

CREATE OR REPLACE FUNCTION baseline_lock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'BASELINE' AND NEW.amendment_id IS NULL AND plan_is_locked(NEW.territory_id) THEN
    RAISE EXCEPTION 'plan: contractual dates are locked' USING ERRCODE = '42501', CONSTRAINT = 'plan_locked';
  END IF;
  IF NEW.kind = 'BASELINE' AND NEW.amendment_id IS NOT NULL AND amendment_is_sealed(NEW.amendment_id) THEN
    RAISE EXCEPTION 'plan: a sealed amendment stays' USING ERRCODE = '42501', CONSTRAINT = 'amendment_sealed';
  END IF;
  RETURN NEW;
END $$;
