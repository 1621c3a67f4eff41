-- What the application's account may do, given again after every migration. On a server without that account, nothing.
DO $$
DECLARE t text;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'creuset_app') THEN
    RETURN;
  END IF;
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  GRANT USAGE ON SCHEMA public TO creuset_app;
  REVOKE ALL ON ALL TABLES IN SCHEMA public FROM creuset_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO creuset_app;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO creuset_app;
  FOREACH t IN ARRAY ARRAY['_prisma_migrations', 'audit_head', 'audit_link', 'audit_row', 'audit_breaks'] LOOP
    CONTINUE WHEN to_regclass(t) IS NULL;
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON %I FROM creuset_app', t);
  END LOOP;
  -- The trail keeps what every row held, comments internal to the State included: it is written by the database and read by its owner.
  IF to_regclass('audit_row') IS NOT NULL THEN
    REVOKE SELECT ON audit_row FROM creuset_app;
  END IF;
  FOREACH t IN ARRAY ARRAY['expense_entry', 'milestone_move', 'status_declaration', 'forecast_revision', 'forecast_month',
                           'journal_entry', 'funding_move', 'funding_entry', 'obstacle_move', 'comment_mention', 'attachment_content',
                           'review_mark', 'campaign_dispatch'] LOOP
    CONTINUE WHEN to_regclass(t) IS NULL;
    EXECUTE format('REVOKE UPDATE, DELETE ON %I FROM creuset_app', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['territory', 'region', 'contract', 'action', 'expense', 'milestone', 'budget_version', 'funding_line',
                           'amendment', 'envelope_claim', 'app_user', 'organization', 'obstacle', 'comment', 'attachment', 'review_round',
                           'approval', 'copil_meeting', 'decision', 'reminder_campaign', 'import_batch', 'workbook_issue'] LOOP
    CONTINUE WHEN to_regclass(t) IS NULL;
    EXECUTE format('REVOKE DELETE ON %I FROM creuset_app', t);
  END LOOP;
  IF to_regnamespace('graphile_worker') IS NOT NULL THEN
    GRANT USAGE ON SCHEMA graphile_worker TO creuset_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO creuset_app;
    REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM creuset_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO creuset_app;
    -- The library shuts its tables to everyone but their owner; the rights above say who comes in, and jobs name no territory.
    FOR t IN SELECT relname FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relkind = 'r' AND relrowsecurity LOOP
      EXECUTE format('ALTER TABLE graphile_worker.%I DISABLE ROW LEVEL SECURITY', t);
    END LOOP;
  END IF;
END $$;
