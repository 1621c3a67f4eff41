import pg from "pg";
import { processorOfAccount } from "./processor";
import { inWords, markdownTable, sampled, summed } from "./timing";

/** Short turns with the wall and without, so that what else the machine does weighs on both sides alike. */
const ROUNDS = 12;
const TIMES = 10;
const WARMUPS = 4;
const SIDES = ["down", "up"] as const;

type Side = { samples: number[]; processor: number };
type Reading = () => Promise<unknown>;

const WALLED = `
  SELECT c.relname AS name FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid)`;

/** Puts the wall up or takes it down, on a database that serves nothing but this measure. */
async function setWall(client: pg.Client, up: boolean): Promise<void> {
  const { rows } = await client.query<{ name: string }>(WALLED);
  for (const { name } of rows)
    await client.query(`ALTER TABLE ${name} ${up ? "ENABLE" : "DISABLE"} ROW LEVEL SECURITY`);
}

async function measure(client: pg.Client, read: Reading, side: Side): Promise<void> {
  await sampled(read, 0, WARMUPS);
  const before = await processorOfAccount(client, "creuset_app");
  side.samples.push(...(await sampled(read, TIMES, 0)));
  side.processor += (await processorOfAccount(client, "creuset_app")) - before;
}

/** The same readings through the application's account, with the policies and without, and how many times dearer they are. */
export async function wallTable(
  title: string,
  superuserUrl: string,
  readings: Readonly<Record<string, Reading>>,
): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const nothing = (): Record<(typeof SIDES)[number], Side> => ({
    down: { samples: [], processor: 0 },
    up: { samples: [], processor: 0 },
  });
  const taken = Object.entries(readings).map(([name, read]) => ({ name, read, sides: nothing() }));
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed()) {
        await setWall(client, side === "up");
        for (const { read, sides } of taken) await measure(client, read, sides[side]);
      }
    }
    await setWall(client, true);
  } finally {
    await client.end();
  }
  const rows = taken.map(({ name, sides: { down, up } }) => {
    const [bare, walled] = [summed(down.samples), summed(up.samples)];
    return [
      name,
      inWords(bare),
      inWords(walled),
      times(walled.p50, bare.p50),
      times(walled.p95, bare.p95),
      times(up.processor, down.processor),
    ];
  });
  return markdownTable([`${title}, p50 / p95 en ms`, "sans les règles", "avec", "p50", "p95", "processeur"], rows);
}

const times = (up: number, down: number) => (down === 0 ? "–" : `× ${(up / down).toFixed(2)}`);
