import pg from "pg";
import { EVERYWHERE } from "../../test-support/backstage";
import { createDatabase } from "../../test-support/create-database";
import { verifyTrail } from "../audit-trail.mjs";
import type { TemporaryPostgres } from "../embedded-postgres.mjs";
import { processorOf } from "./processor";
import { markdownTable } from "./timing";

const ROWS = 100_000;

const IMPORTS = {
  "Dépenses (lignes simples)": `
    INSERT INTO expense (id, territory_id, action_id, number, object, supplier, author_id)
    SELECT gen_random_uuid(), e.territory_id, e.action_id, 1000000 + g, 'Objet ' || g, 'Tiers', e.author_id
    FROM (SELECT * FROM expense ORDER BY number LIMIT 1) e, generate_series(1, ${ROWS}) g`,
  "Écritures (avec les règles du grand livre)": `
    INSERT INTO expense_entry (id, territory_id, action_id, expense_id, stage, kind, business_date, amount_cents, batch_id, author_id)
    SELECT gen_random_uuid(), territory_id, action_id, id, 'COMMITTED', 'RECORDED', '2021-01-01', 100, gen_random_uuid(), author_id
    FROM expense WHERE number > 1000000`,
};

const WITHOUT_TRAIL = `
  DO $$ DECLARE t record; BEGIN
    FOR t IN SELECT tgrelid::regclass AS followed, tgname FROM pg_trigger WHERE tgname IN ('audit_insert', 'audit_update', 'audit_delete') LOOP
      EXECUTE format('DROP TRIGGER %I ON %s', t.tgname, t.followed);
    END LOOP;
  END $$`;

type Taken = { elapsed: number; processor: number | null };
async function importInto(ownerUrl: string, trail: boolean): Promise<Record<string, Taken>> {
  const client = new pg.Client({ connectionString: ownerUrl, options: EVERYWHERE });
  await client.connect();
  try {
    if (!trail) await client.query(WITHOUT_TRAIL);
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const pid = rows[0]?.pid ?? 0;
    const taken: Record<string, Taken> = {};
    for (const [name, statement] of Object.entries(IMPORTS)) {
      const [start, before] = [performance.now(), processorOf(pid)];
      await client.query(statement);
      const after = processorOf(pid);
      const processor = before === null || after === null ? null : after - before;
      taken[name] = { elapsed: (performance.now() - start) / 1000, processor };
    }
    return taken;
  } finally {
    await client.end();
  }
}

const seconds = (value: number) => `${value.toFixed(1)} s`;
const inWords = ({ elapsed, processor }: Taken) =>
  processor === null ? seconds(elapsed) : `${seconds(elapsed)} (${seconds(processor)} de processeur)`;

/** An import of 100,000 rows with the trail and without, in copies of a database nobody is connected to, and its verification. */
export async function trailTable(postgres: TemporaryPostgres, model: string): Promise<string> {
  const taken: Record<string, Taken>[] = [];
  let verification = "";
  for (const trail of [false, true]) {
    const name = `${model}_${trail ? "with" : "without"}_trail`;
    await createDatabase(postgres.ownerUrl("postgres"), name, model);
    taken.push(await importInto(postgres.ownerUrl(name), trail));
    if (!trail) continue;
    const start = performance.now();
    const { links, rows, faults } = await verifyTrail(postgres.ownerUrl(name), null);
    const found = faults.length === 0 ? "intacte" : faults[0];
    verification = `Vérification : ${links} maillons, ${rows} lignes, ${found}, en ${seconds((performance.now() - start) / 1000)}.`;
  }
  const rows = Object.keys(IMPORTS).map((name) => [
    name,
    ...taken.map((each) => {
      const measured = each[name];
      return measured ? inWords(measured) : "–";
    }),
  ]);
  return `${markdownTable([`Import de ${ROWS} lignes en une instruction`, "sans le journal chaîné", "avec"], rows)}\n\n${verification}`;
}
