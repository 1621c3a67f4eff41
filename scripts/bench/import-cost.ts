import { createHash } from "node:crypto";
import pg from "pg";
import type { Viewer } from "@/domain/access/permissions";
import { EVERYWHERE } from "../../test-support/backstage";
import type { TemporaryPostgres } from "../embedded-postgres.mjs";
import { expensesFile, ROWS } from "./import-file";
import { watchMemory } from "./memory";
import { writeMeanwhile } from "./other-writers";
import { processorOf } from "./processor";
import { markdownTable, sampledAt } from "./timing";

type Place = { viewer: Viewer; territoryId: string };
type Phase = { name: string; seconds: number; processor: number; server: number; database: number };

const ROW_SOURCES = {
  expense: "SELECT x.* FROM expense x WHERE x.id IN (SELECT subject_id FROM import_row WHERE import_id = $1)",
  expense_entry: "SELECT n.* FROM expense_entry n WHERE n.batch_id = $1",
} as const;

/**
 * A file of expenses from its bytes to its undoing, phase by phase, while a colleague keeps recording in the same territory; beside
 * it, `COPY` of the same rows into tables without a rule, an index or a trail.
 */
export async function importTable(
  postgres: TemporaryPostgres,
  database: string,
  { viewer, territoryId }: Place,
): Promise<string> {
  const owner = new pg.Client({ connectionString: postgres.superuserUrl(database), options: EVERYWHERE });
  await owner.connect();
  try {
    const { rows: actions } = await owner.query<{ id: string; number: number }>(
      "SELECT id, number FROM action WHERE territory_id = $1 ORDER BY number",
      [territoryId],
    );
    const bytes = expensesFile(actions.map(({ number }) => number));
    const alone = await readAlone(bytes);
    const importId = await deposit(owner, { bytes, territoryId, authorId: viewer.id });
    const backends = await backendsOf(owner);
    const others = await writeMeanwhile({
      viewer,
      actions: actions.map(({ id }) => id),
      today: await todayOf(owner, territoryId),
    });
    const phases = await phasesOf(owner, importId, viewer.id, backends.pids);
    const waits = await others.stop();
    const copy = await copied(owner, importId);
    const undone = await phase("Annuler", "UNDOING", importId, viewer.id, owner, backends.pids);
    backends.stop();
    return report({ bytes, alone, phases, waits, copy, undone });
  } finally {
    await owner.end();
  }
}

/** The reader by itself, its rows thrown away. */
async function readAlone(bytes: Buffer): Promise<{ seconds: number; peak: number }> {
  const { readApart } = await import("@/server/import/read-file");
  const start = performance.now();
  const { cost } = await readApart(bytes, { fileName: "depenses.csv", mostRows: ROWS }, async () => {});
  return { seconds: (performance.now() - start) / 1000, peak: Math.round(cost.memory / 1024 / 1024) };
}

async function deposit(
  owner: pg.Client,
  given: { bytes: Buffer; territoryId: string; authorId: string },
): Promise<string> {
  const { bytes, territoryId, authorId } = given;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO import_batch (id, territory_id, kind, file_name, byte_size, sha256, author_id)
     VALUES (gen_random_uuid(), $1, 'EXPENSES', 'depenses.csv', $2, $3, $4) RETURNING id`,
    [territoryId, bytes.byteLength, sha256, authorId],
  );
  const importId = rows[0]?.id ?? "";
  await owner.query("INSERT INTO import_file (import_id, territory_id, bytes) VALUES ($1, $2, $3)", [
    importId,
    territoryId,
    bytes,
  ]);
  return importId;
}

async function phasesOf(
  owner: pg.Client,
  importId: string,
  actorId: string,
  pids: () => readonly number[],
): Promise<Phase[]> {
  const read = await phase("Lire et déposer les lignes", "READING", importId, actorId, owner, pids);
  const checked = await phase("Vérifier", "CHECKING", importId, actorId, owner, pids);
  return [
    read,
    checked,
    await phase("Importer (vérification refaite comprise)", "IMPORTING", importId, actorId, owner, pids),
  ];
}

type Turn = "READING" | "CHECKING" | "IMPORTING" | "UNDOING";
const ENDS: Record<Turn, string> = {
  READING: "CHECKING",
  CHECKING: "CHECKED",
  IMPORTING: "IMPORTED",
  UNDOING: "UNDONE",
};

async function phase(
  name: string,
  turn: Turn,
  importId: string,
  actorId: string,
  owner: pg.Client,
  pids: () => readonly number[],
): Promise<Phase> {
  const { readImport } = await import("@/server/import/read-import");
  const { checkImport } = await import("@/server/import/check-import");
  const { runImport } = await import("@/server/import/run-import");
  const { undoImport } = await import("@/server/import/undo-import");
  const run = { READING: readImport, CHECKING: checkImport, IMPORTING: runImport, UNDOING: undoImport }[turn];
  await owner.query("UPDATE import_batch SET state = $2 WHERE id = $1", [importId, turn]);
  const [server, database] = [watchMemory(() => [process.pid]), watchMemory(pids)];
  const [start, before] = [performance.now(), processorOfBoth(pids())];
  await run({ importId, actorId });
  const seconds = (performance.now() - start) / 1000;
  const processor = processorOfBoth(pids()) - before;
  const { rows } = await owner.query("SELECT state, failure FROM import_batch WHERE id = $1", [importId]);
  console.log(`${name} : ${seconds.toFixed(1)} s`);
  if (rows[0]?.state !== ENDS[turn]) throw new Error(`${name} : ${rows[0]?.state}, ${rows[0]?.failure}`);
  return { name, seconds, processor, server: server.stop(), database: database.stop() };
}

/** Seconds of processor the server and its connections have taken: what the machine's other work does not lengthen. */
function processorOfBoth(pids: readonly number[]): number {
  return [process.pid, ...pids].reduce((sum, pid) => sum + (processorOf(pid) ?? 0), 0);
}

/** The processes of PostgreSQL that serve the application, looked for each second. */
async function backendsOf(owner: pg.Client): Promise<{ pids: () => readonly number[]; stop: () => void }> {
  let pids: number[] = [];
  const look = async () => {
    const { rows } = await owner.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    pids = rows.map(({ pid }) => pid);
  };
  await look();
  const timer = setInterval(() => void look().catch(() => undefined), 1000);
  return { pids: () => pids, stop: () => clearInterval(timer) };
}

async function todayOf(owner: pg.Client, territoryId: string): Promise<string> {
  const { rows } = await owner.query<{ today: string }>(
    "SELECT coalesce(situation_date, current_date)::text AS today FROM territory WHERE id = $1",
    [territoryId],
  );
  return rows[0]?.today ?? "";
}

/** Seconds that `COPY` takes for the rows the import wrote, the journal and the trail left out. */
async function copied(owner: pg.Client, importId: string): Promise<{ seconds: number; rows: number }> {
  let seconds = 0;
  let rows = 0;
  for (const [table, source] of Object.entries(ROW_SOURCES)) {
    const file = `/tmp/creuset-bench-${importId}-${table}.csv`;
    await owner.query(`COPY (${source.replace("$1", `'${importId}'`)}) TO '${file}'`);
    await owner.query(`CREATE UNLOGGED TABLE plain_${table} (LIKE ${table})`);
    await owner.query(`ALTER TABLE plain_${table} SET LOGGED`);
    const start = performance.now();
    const { rowCount } = await owner.query(`COPY plain_${table} FROM '${file}'`);
    seconds += (performance.now() - start) / 1000;
    rows += rowCount ?? 0;
    await owner.query(`DROP TABLE plain_${table}`);
  }
  return { seconds, rows };
}

type Measured = {
  bytes: Buffer;
  alone: { seconds: number; peak: number };
  phases: readonly Phase[];
  waits: readonly number[];
  copy: { seconds: number; rows: number };
  undone: Phase;
};

function report({ bytes, alone, phases, waits, copy, undone }: Measured): string {
  const total = phases.reduce((sum, { seconds }) => sum + seconds, 0);
  const worked = phases.reduce((sum, { processor }) => sum + processor, 0);
  const line = ({ name, seconds, processor, server, database }: Phase) => [
    name,
    seconds.toFixed(1),
    processor.toFixed(1),
    server,
    database,
  ];
  const table = markdownTable(
    [
      `Import de ${ROWS} lignes (CSV, ${(bytes.byteLength / 1e6).toFixed(1)} Mo)`,
      "s",
      "s, processeur",
      "Mio, serveur",
      "Mio, PostgreSQL",
    ],
    [...phases.map(line), ["En tout", total.toFixed(1), worked.toFixed(1), "", ""], line(undone)],
  );
  const [p50, p99, most] = [0.5, 0.99, 1].map((share) => sampledAt(waits, share).toFixed(0));
  return [
    table,
    `Lecteur seul : ${alone.seconds.toFixed(1)} s, ${alone.peak} Mio. COPY des ${copy.rows} mêmes lignes : ${copy.seconds.toFixed(1)} s.`,
    `Pendant ce temps, ${waits.length} gestes d’un collègue : p50 ${p50} ms, p99 ${p99} ms, au plus ${most} ms.`,
  ].join("\n\n");
}
