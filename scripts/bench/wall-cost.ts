import pg from "pg";
import { inWords, markdownTable, type Timing } from "./timing";

/** Readings are taken in turns, so that what else the machine does weighs on both sides alike. */
const ROUNDS = 3;

type Timings = Record<string, Timing>;

const WALLED = `
  SELECT c.relname AS name FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)`;

/** Puts the wall up or takes it down, on a database that serves nothing but this measure. */
async function setWall(ownerUrl: string, up: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(WALLED);
    for (const { name } of rows)
      await client.query(`ALTER TABLE ${name} ${up ? "ENABLE" : "DISABLE"} ROW LEVEL SECURITY`);
  } finally {
    await client.end();
  }
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function together(rounds: readonly Timings[]): Timings {
  const names = Object.keys(rounds[0] ?? {});
  const at = (name: string, key: keyof Timing) => median(rounds.map((round) => round[name]?.[key] ?? 0));
  return Object.fromEntries(names.map((name) => [name, { p50: at(name, "p50"), p95: at(name, "p95") }]));
}

/** The same readings through the application's account, with the policies and without. */
export async function wallCost(
  ownerUrl: string,
  read: () => Promise<Timings>,
): Promise<{ up: Timings; down: Timings }> {
  const taken: { up: Timings[]; down: Timings[] } = { up: [], down: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of ["down", "up"] as const) {
      await setWall(ownerUrl, side === "up");
      taken[side].push(await read());
    }
  }
  return { up: together(taken.up), down: together(taken.down) };
}

const times = (up: number, down: number) => `× ${(up / down).toFixed(2)}`;

export function wallTable(title: string, { up, down }: Awaited<ReturnType<typeof wallCost>>): string {
  const rows = Object.entries(up).map(([name, walled]) => {
    const bare = down[name] ?? walled;
    return [name, inWords(bare), inWords(walled), times(walled.p50, bare.p50), times(walled.p95, bare.p95)];
  });
  return markdownTable([`${title}, p50 / p95 en ms`, "sans les règles", "avec", "p50", "p95"], rows);
}
