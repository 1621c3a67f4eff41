import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { encode } from "next-auth/jwt";
import pg from "pg";
import type { Viewer } from "@/domain/access/permissions";
import { sessionCookieName } from "@/server/access/session-cookie";
import { EVERYWHERE } from "../test-support/backstage";
import { createDatabase } from "../test-support/create-database";
import { importTable } from "./bench/import-cost";
import { multiplyExpenses } from "./bench/multiply-expenses";
import { multiplyFundingEntries } from "./bench/multiply-funding";
import { countStatements, pageStatements } from "./bench/statement-counter";
import { inWords, markdownTable, type Timing } from "./bench/timing";
import { trailTable } from "./bench/trail-cost";
import { wallTable } from "./bench/wall-cost";
import { startTemporaryPostgres, type TemporaryPostgres } from "./embedded-postgres.mjs";
import { migrate } from "./migrate.mjs";

const DATABASE = "bench";
const FACTOR = 100;
const SECRET = randomBytes(48).toString("base64url");
const SIZES = ["démonstration", `dépenses × ${FACTOR}`] as const;

type Timings = Record<string, Timing>;

async function query<Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<Row> {
  const client = new pg.Client({ connectionString: url, options: EVERYWHERE });
  await client.connect();
  try {
    const [row] = (await client.query<Row>(text, values)).rows;
    if (!row) throw new Error(`Rien en réponse à : ${text}`);
    return row;
  } finally {
    await client.end();
  }
}

async function aReader(url: string): Promise<{ viewer: Viewer; slug: string; cookie: string }> {
  const found = await query<{ id: string; name: string; email: string; territory_id: string; slug: string }>(
    url,
    `SELECT u.id, u.name, u.email, m.territory_id, t.slug FROM membership m JOIN app_user u ON u.id = m.user_id
     JOIN territory t ON t.id = m.territory_id WHERE m.role = 'ADMIN' LIMIT 1`,
  );
  const session = await query<{ id: string }>(
    url,
    "INSERT INTO session (id, user_id, expires_at) VALUES ($1, $2, now() + interval '2 hours') RETURNING id",
    [randomUUID(), found.id],
  );
  const token = await encode({ token: { sid: session.id }, secret: SECRET, maxAge: 7200 });
  const grants = [{ role: "ADMIN" as const, regionId: null, territoryId: found.territory_id, actionId: null }];
  const { id, name, email, slug } = found;
  const viewer = { id, sessionId: session.id, name, email, isDemo: true, grants, reach: found.territory_id };
  return { viewer, slug, cookie: `${sessionCookieName(false)}=${token}` };
}

const built = existsSync(new URL("../.next/BUILD_ID", import.meta.url));

async function timeEverything(url: string, ownerUrl: string): Promise<{ queries: Timings; pages: Timings }> {
  const { timeQueries } = await import("./bench/measured-queries");
  const { serving, timePage } = await import("./bench/measured-pages");
  const { cookie, ...reader } = await aReader(ownerUrl);
  const queries = await timeQueries(reader);
  const pages: Timings = {};
  if (built) {
    await serving({ DATABASE_URL: url, AUTH_SECRET: SECRET }, async (origin) => {
      for (const [name, path] of pagesOf(reader.slug)) pages[name] = await timePage(origin, path, cookie);
    });
  }
  return { queries, pages };
}

function pagesOf(slug: string): [name: string, path: string][] {
  const root = `/territoires/${slug}`;
  return [
    ["Tableau de bord", root],
    ["Fiche action", `${root}/actions/3`],
    ["Dépenses", `${root}/depenses`],
    ["Jalons", `${root}/jalons`],
    ["Finances", `${root}/finances`],
    ["Tableau de bord, aide publique", `${root}?perimetre=aide`],
    ["Finances, fichier XLSX", `${root}/finances/export/actions?format=xlsx`],
  ];
}

/** Statements and scripts of each page, through a counter that would slow the clock down. */
async function weighPages(postgres: TemporaryPostgres): Promise<(string | number)[][]> {
  const { serving, requestPage, scriptWeight } = await import("./bench/measured-pages");
  const { cookie, slug } = await aReader(postgres.ownerUrl(DATABASE));
  const counter = await countStatements(postgres.url);
  try {
    return await serving({ DATABASE_URL: counter.url(DATABASE), AUTH_SECRET: SECRET }, async (origin) => {
      const rows: (string | number)[][] = [];
      for (const [name, path] of pagesOf(slug)) {
        await requestPage(origin, path, cookie);
        counter.take();
        await requestPage(origin, path, cookie);
        const statements = counter.take();
        const scripts = await scriptWeight(origin, path, cookie);
        rows.push([name, pageStatements(statements).length, statements.length, scripts.toFixed(0)]);
      }
      return rows;
    });
  } finally {
    counter.stop();
  }
}

function timingTable(title: string, bySize: readonly Timings[]): string {
  const names = Object.keys(bySize[0] ?? {});
  const rows = names.map((name) => [
    name,
    ...bySize.map((timings) => {
      const timing = timings[name];
      return timing ? inWords(timing) : "–";
    }),
  ]);
  return markdownTable([`${title}, p50 / p95 en ms`, ...SIZES], rows);
}

/** « --only wall », « --only trail » or « --only import » measures that alone. */
const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
const isAsked = (what: string) => only === undefined || only === what;

async function measureTrail(postgres: TemporaryPostgres): Promise<void> {
  console.log(`\n${await trailTable(postgres, DATABASE)}`);
}

/** Last: it fills the database. */
async function measureImport(postgres: TemporaryPostgres): Promise<void> {
  const { viewer } = await aReader(postgres.ownerUrl(DATABASE));
  console.log(`\n${await importTable(postgres, DATABASE, { viewer, territoryId: viewer.reach })}`);
}

async function measureWall(postgres: TemporaryPostgres, size: string): Promise<void> {
  const { pageReadings } = await import("./bench/measured-queries");
  const readings = await pageReadings(await aReader(postgres.ownerUrl(DATABASE)));
  console.log(`\n${await wallTable(`Lecture, ${size}`, postgres.superuserUrl(DATABASE), readings)}`);
}

async function measureAll(postgres: TemporaryPostgres, url: string, ownerUrl: string): Promise<void> {
  const isWhole = only === undefined;
  if (isAsked("wall")) await measureWall(postgres, SIZES[0]);
  const demo = isWhole ? await timeEverything(url, ownerUrl) : null;
  const weights = isWhole && built ? await weighPages(postgres) : [];
  const { expenses, entries } = await multiplyExpenses(ownerUrl, FACTOR);
  const payments = await multiplyFundingEntries(ownerUrl, FACTOR);
  console.log(`\nGrande base : ${expenses} dépenses, ${entries} écritures, ${payments} écritures de subvention.`);
  if (isAsked("wall")) await measureWall(postgres, SIZES[1]);
  if (!demo) return;
  const large = await timeEverything(url, ownerUrl);
  console.log(`\n${timingTable("Lecture", [demo.queries, large.queries])}`);
  if (built) {
    console.log(`\n${timingTable("Page servie", [demo.pages, large.pages])}`);
    const header = [
      "Page",
      "Requêtes de la page",
      "Toutes, transaction et session comprises",
      "Scripts, Ko compressés",
    ];
    console.log(`\n${markdownTable(header, weights)}`);
  } else {
    console.log("\nPas de version construite (« npx next build ») : les pages n’ont pas été mesurées.");
  }
}

const postgres = await startTemporaryPostgres({ durable: true });
try {
  await createDatabase(postgres.ownerUrl("postgres"), DATABASE);
  const url = postgres.url(DATABASE);
  const ownerUrl = postgres.ownerUrl(DATABASE);
  process.env.AUTH_SECRET = SECRET;
  process.env.DATABASE_URL = ownerUrl;
  await migrate(ownerUrl);
  const { loadContent } = await import("../prisma/content/load-content");
  await loadContent({ demo: true });
  process.env.DATABASE_URL = url;
  await query(ownerUrl, "VACUUM ANALYZE").catch(() => undefined);
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}`);
  if (isAsked("trail")) await measureTrail(postgres);
  if (only !== "trail" && only !== "import") await measureAll(postgres, url, ownerUrl);
  if (isAsked("import")) await measureImport(postgres);
} finally {
  await postgres.stop();
}
process.exit(0);
