-- What must never break in points, obstacles, comments, proofs, reviews and reminders is refused here, whoever writes.

SELECT set_config('app.territories', '*', true), set_config('app.user', 'system:migration', true);

ALTER TABLE one_time_link ADD CONSTRAINT one_time_link_action CHECK ((kind::text = 'NOTHING_NEW') = (action_id IS NOT NULL));

ALTER TABLE status_declaration
  ADD CONSTRAINT declaration_progress CHECK (declared_progress BETWEEN 0 AND 100),
  ADD CONSTRAINT declaration_confirms CHECK ((kind = 'CONFIRMED') = (confirms_id IS NOT NULL)),
  ADD CONSTRAINT declaration_meeting CHECK (meeting_id IS NULL OR decision_asked IS NOT NULL),
  ADD CONSTRAINT declaration_kept CHECK ((kept_word IS NULL) = (coalesce(cardinality(kept_against), 0) = 0) AND (kept_word IS NULL OR length(btrim(kept_word)) >= 3)),
  ADD CONSTRAINT declaration_texts CHECK (
    length(coalesce(done, '')) <= 2000 AND length(coalesce(upcoming, '')) <= 2000 AND length(coalesce(difficulties, '')) <= 2000
    AND length(coalesce(decision_asked, '')) <= 400 AND length(coalesce(kept_word, '')) <= 1000);

-- A confirmation and a closing name a declaration and an approval of the same action.
CREATE FUNCTION declaration_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.confirms_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM status_declaration WHERE id = NEW.confirms_id AND action_id = NEW.action_id AND status = NEW.status) THEN
    RAISE EXCEPTION 'declaration: a confirmation repeats a declaration of its action' USING ERRCODE = '23514', CONSTRAINT = 'declaration_confirms_own';
  END IF;
  IF NEW.approval_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM approval WHERE id = NEW.approval_id AND action_id = NEW.action_id AND outcome = 'APPROVED') THEN
    RAISE EXCEPTION 'declaration: a closing rests on an approval given to its action' USING ERRCODE = '23514', CONSTRAINT = 'declaration_approved';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER declaration_before BEFORE INSERT ON status_declaration FOR EACH ROW EXECUTE FUNCTION declaration_before();

ALTER TABLE obstacle ALTER declared_on TYPE business_date,
  ADD CONSTRAINT obstacle_number CHECK (number >= 1),
  ADD CONSTRAINT obstacle_title CHECK (length(btrim(title)) BETWEEN 3 AND 400);
ALTER TABLE obstacle_move ALTER declared_on TYPE business_date, ALTER reply_due_on TYPE business_date,
  ADD CONSTRAINT obstacle_move_addressed CHECK ((kind = 'ADDRESSED') = (service IS NOT NULL) AND (service IS NULL) = (reply_due_on IS NULL)),
  ADD CONSTRAINT obstacle_move_service CHECK (length(btrim(service)) BETWEEN 2 AND 200),
  ADD CONSTRAINT obstacle_move_meeting CHECK ((kind = 'ESCALATED') = (meeting_id IS NOT NULL)),
  ADD CONSTRAINT obstacle_move_sentence CHECK (length(btrim(sentence)) BETWEEN 3 AND 1000);

ALTER TABLE copil_meeting ALTER held_on TYPE business_date,
  ADD CONSTRAINT copil_meeting_number CHECK (number >= 1),
  ADD CONSTRAINT copil_meeting_place CHECK (length(btrim(place)) BETWEEN 2 AND 200);
ALTER TABLE decision ALTER due_on TYPE business_date, ALTER applied_on TYPE business_date,
  ADD CONSTRAINT decision_number CHECK (number >= 1),
  ADD CONSTRAINT decision_text CHECK (length(btrim(text)) BETWEEN 3 AND 1000),
  ADD CONSTRAINT decision_owner CHECK (length(btrim(owner)) BETWEEN 2 AND 200),
  ADD CONSTRAINT decision_applied CHECK (applied_note IS NULL OR applied_on IS NOT NULL);

ALTER TABLE comment
  ADD CONSTRAINT comment_about CHECK (num_nonnulls(milestone_id, expense_id, funding_line_id, obstacle_id, declaration_id, decision_id) <= 1),
  ADD CONSTRAINT comment_place CHECK (action_id IS NOT NULL OR decision_id IS NOT NULL),
  ADD CONSTRAINT comment_text CHECK (length(btrim(text)) BETWEEN 1 AND 4000),
  ADD CONSTRAINT comment_question CHECK (kind = 'NOTE' OR (audience = 'ALL' AND parent_id IS NULL)),
  ADD CONSTRAINT comment_resolved CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL));
ALTER TABLE comment_mention ADD CONSTRAINT comment_mention_one CHECK (num_nonnulls(user_id, role) = 1);

-- An answer stands under a first comment, about the same thing and for the same readers.
CREATE FUNCTION comment_before() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE parent comment;
BEGIN
  IF NEW.parent_id IS NULL THEN RETURN NEW; END IF;
  SELECT * INTO parent FROM comment WHERE id = NEW.parent_id;
  IF parent.parent_id IS NOT NULL OR
     (parent.audience, parent.action_id, parent.milestone_id, parent.expense_id, parent.funding_line_id, parent.obstacle_id, parent.declaration_id, parent.decision_id)
     IS DISTINCT FROM (NEW.audience, NEW.action_id, NEW.milestone_id, NEW.expense_id, NEW.funding_line_id, NEW.obstacle_id, NEW.declaration_id, NEW.decision_id) THEN
    RAISE EXCEPTION 'comment: an answer is about what it answers, for the same readers' USING ERRCODE = '23514', CONSTRAINT = 'comment_answer';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_before BEFORE INSERT ON comment FOR EACH ROW EXECUTE FUNCTION comment_before();

-- What was written stays as it was; the columns named as arguments are its state, and may move.
CREATE FUNCTION only_state_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - TG_ARGV IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV THEN
    RAISE EXCEPTION '%: what was written stays', TG_TABLE_NAME USING ERRCODE = '42501', CONSTRAINT = 'append_only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_stays BEFORE UPDATE ON comment FOR EACH ROW
  EXECUTE FUNCTION only_state_moves('resolved_at', 'resolved_by_id', 'withdrawn_at');

ALTER TABLE attachment
  ADD CONSTRAINT attachment_about CHECK (num_nonnulls(milestone_id, expense_id, funding_line_id, obstacle_id) <= 1),
  ADD CONSTRAINT attachment_name CHECK (length(btrim(file_name)) BETWEEN 1 AND 200 AND file_name !~ '[[:cntrl:]/\\]'),
  ADD CONSTRAINT attachment_size CHECK (byte_size BETWEEN 1 AND 10485760),
  ADD CONSTRAINT attachment_hash CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT attachment_withdrawn CHECK (num_nulls(withdrawn_at, withdrawn_by_id, withdrawn_reason) IN (0, 3)
    AND (withdrawn_reason IS NULL OR length(btrim(withdrawn_reason)) >= 3));
CREATE TRIGGER attachment_stays BEFORE UPDATE ON attachment FOR EACH ROW
  EXECUTE FUNCTION only_state_moves('withdrawn_at', 'withdrawn_by_id', 'withdrawn_reason');
CREATE FUNCTION attachment_content_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM attachment WHERE id = NEW.attachment_id AND byte_size = octet_length(NEW.bytes)
                 AND sha256 = encode(pg_catalog.sha256(NEW.bytes), 'hex')) THEN
    RAISE EXCEPTION 'attachment: the bytes are not those announced' USING ERRCODE = '23514', CONSTRAINT = 'attachment_bytes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attachment_content_before BEFORE INSERT ON attachment_content FOR EACH ROW EXECUTE FUNCTION attachment_content_before();
ALTER TABLE attachment_content ALTER bytes SET STORAGE EXTERNAL;

ALTER TABLE review_round ADD CONSTRAINT review_round_number CHECK (number >= 1),
  ADD CONSTRAINT review_round_closed CHECK ((closed_at IS NULL) = (closed_sequence IS NULL) AND (closed_sequence IS NULL OR closed_sequence >= since_sequence));
CREATE UNIQUE INDEX review_round_open ON review_round (territory_id, reviewer_id) WHERE closed_at IS NULL;
ALTER TABLE review_mark ADD CONSTRAINT review_mark_question CHECK ((verdict = 'ASKED') = (comment_id IS NOT NULL));

ALTER TABLE approval ALTER asked_on TYPE business_date, ALTER decided_on TYPE business_date,
  ADD CONSTRAINT approval_about CHECK (CASE kind
    WHEN 'CLOSING' THEN action_id IS NOT NULL AND declaration IS NOT NULL AND amendment_id IS NULL AND subject_version IS NULL
    ELSE amendment_id IS NOT NULL AND subject_version IS NOT NULL AND action_id IS NULL AND declaration IS NULL END),
  ADD CONSTRAINT approval_decided CHECK (num_nulls(outcome, decided_on, decided_at, decided_by_id) IN (0, 4)),
  ADD CONSTRAINT approval_reason CHECK (outcome IS DISTINCT FROM 'REFUSED' OR length(btrim(coalesce(reason, ''))) >= 3),
  ADD CONSTRAINT approval_by_another CHECK (outcome IS NULL OR outcome = 'WITHDRAWN' OR decided_by_id <> author_id);
CREATE UNIQUE INDEX approval_pending_action ON approval (action_id) WHERE outcome IS NULL AND action_id IS NOT NULL;
CREATE UNIQUE INDEX approval_pending_amendment ON approval (amendment_id) WHERE outcome IS NULL AND amendment_id IS NOT NULL;
CREATE TRIGGER approval_stays BEFORE UPDATE ON approval FOR EACH ROW WHEN (OLD.outcome IS NULL)
  EXECUTE FUNCTION only_state_moves('outcome', 'reason', 'decided_on', 'decided_at', 'decided_by_id');
CREATE TRIGGER approval_decided_once BEFORE UPDATE ON approval FOR EACH ROW WHEN (OLD.outcome IS NOT NULL) EXECUTE FUNCTION append_only();

ALTER TABLE notification ADD CONSTRAINT notification_href CHECK (href ~ '^/[^/\\]');
ALTER TABLE reminder_campaign ALTER starts_on TYPE business_date, ALTER ends_on TYPE business_date,
  ADD CONSTRAINT campaign_days CHECK (ends_on >= starts_on AND every_days BETWEEN 1 AND 60),
  ADD CONSTRAINT campaign_texts CHECK (length(btrim(title)) BETWEEN 3 AND 200 AND length(btrim(intro)) BETWEEN 3 AND 2000);
ALTER TABLE campaign_dispatch ALTER day TYPE business_date, ADD CONSTRAINT campaign_dispatch_recipients CHECK (recipients >= 0);
CREATE UNIQUE INDEX calendar_feed_live ON calendar_feed (user_id) WHERE revoked_at IS NULL;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['point_draft', 'obstacle', 'obstacle_move', 'comment', 'comment_mention', 'attachment', 'attachment_content',
                           'review_round', 'review_mark', 'approval', 'copil_meeting', 'decision', 'notification', 'reminder_campaign', 'campaign_dispatch'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY territory ON %I USING (territory_id = ANY ((SELECT territories_in_scope())::uuid[])) WITH CHECK (territory_id = ANY ((SELECT territories_in_scope())::uuid[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['obstacle_move', 'comment_mention', 'attachment_content', 'review_mark', 'campaign_dispatch'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE ON %1$I FOR EACH ROW EXECUTE FUNCTION append_only()', t);
    EXECUTE format('CREATE TRIGGER %I_no_truncate BEFORE TRUNCATE ON %1$I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['obstacle', 'comment', 'attachment', 'review_round', 'approval', 'copil_meeting', 'decision', 'reminder_campaign'] LOOP
    EXECUTE format('CREATE TRIGGER %I_no_delete BEFORE DELETE ON %1$I FOR EACH ROW EXECUTE FUNCTION append_only()', t);
    EXECUTE format('CREATE TRIGGER %I_identity BEFORE UPDATE ON %1$I FOR EACH ROW EXECUTE FUNCTION identity_is_fixed()', t);
  END LOOP;
  -- Drafts and notifications prove nothing, and the bytes of a proof are held to the hash its row carries.
  FOREACH t IN ARRAY ARRAY['obstacle', 'obstacle_move', 'comment', 'comment_mention', 'attachment', 'review_round', 'review_mark',
                           'approval', 'copil_meeting', 'decision', 'reminder_campaign', 'campaign_dispatch'] LOOP
    PERFORM audit_follow(t::regclass);
  END LOOP;
END $$;

-- Whether whoever the transaction is opened for sits with the State in that territory.
CREATE FUNCTION sits_with_state(p_territory uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM membership m JOIN territory t ON t.id = p_territory
    WHERE m.user_id = nullif(current_setting('app.user', true), '')::uuid AND m.role = 'PREFECTURE' AND m.action_id IS NULL
      AND (m.ends_on IS NULL OR m.ends_on >= (now() AT TIME ZONE 'Europe/Paris')::date)
      AND (m.territory_id = t.id OR m.territory_id IS NULL AND (m.region_id = t.region_id OR m.region_id IS NULL)))
$$;

-- The application's account shows what is internal to the State to the State alone, whatever the query forgot. Backups and
-- maintenance use other accounts.
CREATE POLICY internal_to_state ON comment AS RESTRICTIVE FOR ALL
  USING (audience = 'ALL' OR session_user <> 'creuset_app' OR sits_with_state(territory_id));
CREATE POLICY internal_to_state ON comment_mention AS RESTRICTIVE FOR ALL
  USING (session_user <> 'creuset_app' OR EXISTS (SELECT 1 FROM comment c WHERE c.id = comment_id));
