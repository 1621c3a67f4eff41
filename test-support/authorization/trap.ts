import { client } from "../backstage";

const SPRUNG = "nothing of this is committed";

/**
 * Makes every change of the application fail at its commit, after everything was allowed and done: what a cell may do leaves
 * nothing behind, and what a cell may not do would be seen doing it. Refusals that are kept, requests that are counted, the
 * trail that follows other changes, the instant a session was last seen and what the tests arrange go through.
 */
export async function setTrap(): Promise<void> {
  await client().$executeRaw`
    CREATE FUNCTION trap() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'last_seen_at' = to_jsonb(NEW) - 'last_seen_at' THEN
        RETURN NULL;
      END IF;
      RAISE EXCEPTION 'nothing of this is committed' USING ERRCODE = 'ZZ001', TABLE = TG_TABLE_NAME;
    END $$`;
  await client().$executeRaw`
    DO $$
    DECLARE t text;
    BEGIN
      FOR t IN SELECT tablename FROM pg_tables
        WHERE schemaname = 'public' AND tablename NOT IN ('access_denial', 'sign_in_throttle', 'audit_head', 'audit_link', 'audit_row', '_prisma_migrations')
      LOOP
        EXECUTE format('CREATE CONSTRAINT TRIGGER trap AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW WHEN (coalesce(current_setting(''app.user'', true), '''') <> ''system:test'') EXECUTE FUNCTION trap()', t);
      END LOOP;
    END $$`;
}

/** Whether it is the trap that ended a change. */
export function isSprung(error: unknown): boolean {
  const seen = new Set<unknown>();
  for (let cause = error; cause && typeof cause === "object" && !seen.has(cause); ) {
    seen.add(cause);
    if (JSON.stringify(cause, Object.getOwnPropertyNames(cause)).includes(SPRUNG)) return true;
    if ("message" in cause && String(cause.message).includes(SPRUNG)) return true;
    cause = "cause" in cause ? cause.cause : null;
  }
  return false;
}
