import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { FIVE_TOTALS } from "@/domain/contract/shared-totals";
import { setVisibility } from "@/server/action/set-visibility";
import { addFunding } from "@/server/funding/add-funding";
import { declareStatus } from "@/server/status/declare-status";
import { answerOf, everyAnswer } from "@/test-support/canary/answers";
import { aCanaryTerritory, type CanaryTerritory, type Levels, setLevels } from "@/test-support/canary/canary-territory";
import { allowedTo, READERS, type Reader, theReaders } from "@/test-support/canary/readers";
import { spellings, toldIn } from "@/test-support/canary/spellings";
import { freshDatabase } from "@/test-support/database";
import { aFunding } from "@/test-support/funding";

vi.mock("next/headers", () => import("@/test-support/next-headers"));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("@/domain/shared/format", async (original) => {
  const format = await original<typeof import("@/domain/shared/format")>();
  const { unrounded } = await import("@/test-support/canary/unrounded");
  return { ...format, ...unrounded(format) };
});

/** The action whose funder withdrew. */
const LOST = 5;
const LEVELS: readonly Levels[] = [
  ["PUBLIC", "PUBLIC"],
  ["COPIL", "COPIL"],
  ["FUNDERS", "FUNDERS"],
  ["ACTION", "ACTION"],
  ["PUBLIC", "ACTION"],
  ["ACTION", "PUBLIC"],
];
const turned = (by: number) => LEVELS.map((_, rank) => LEVELS[(rank + by) % LEVELS.length] ?? LEVELS[0]) as Levels[];

let place: CanaryTerritory;
let readers: Reader[];

beforeAll(async () => {
  process.env.LOG_LEVEL = "error";
  process.env.COMMANDS_PER_MINUTE = "100000";
  await freshDatabase();
  place = await aCanaryTerritory(LOST);
  readers = await theReaders(place);
});

type Finding = { what: string; isAllowed: boolean; isFound: boolean };

/** The totals of the contract to the cent, and what is left of them once the readable part is taken away. */
function findingsOfTotals(told: ReadonlySet<string>, reader: Reader, levels: readonly Levels[]): Finding[] {
  const knows = place.actions.map(
    (_, rank) => allowedTo(reader, rank, levels[rank] ?? ["COPIL", "COPIL"], LOST).totals,
  );
  const isWhole = knows.every(Boolean);
  return FIVE_TOTALS.flatMap((key) => {
    const sum = (counts: (rank: number) => boolean) =>
      place.actions.reduce((all, { totals }, rank) => all + (counts(rank) ? totals[key] : 0), 0);
    const whole = sum(() => true);
    const isFound = (amount: number) => spellings(amount, whole).some((spelling) => told.has(spelling));
    const rest = {
      what: `contract, ${key} out of reach`,
      isAllowed: false,
      isFound: isFound(sum((rank) => !knows[rank])),
    };
    return [{ what: `contract, ${key}`, isAllowed: isWhole, isFound: isFound(whole) }, ...(isWhole ? [] : [rest])];
  });
}

/** What an answer holds of each confidential place, and whether the rule lets it. */
function findings(text: string, reader: Reader, levels: readonly Levels[]): Finding[] {
  const told = toldIn(text);
  const ofActions = place.actions.flatMap(({ totals, amounts, sentence, texts }, rank) => {
    const allowed = allowedTo(reader, rank, levels[rank] ?? ["COPIL", "COPIL"], LOST);
    const amount = ([what, value]: [string, number], isAllowed: boolean) => ({
      what: `action ${rank + 1}, ${what}`,
      isAllowed,
      isFound: spellings(value, totals.programmed).some((spelling) => told.has(spelling)),
    });
    const word = (what: string, isAllowed: boolean) => ({ what, isAllowed, isFound: told.has(what) });
    return [
      ...Object.entries(totals).map((total) => amount(total, allowed.totals)),
      ...Object.entries(amounts).map((each) => amount(each, allowed.everything)),
      word(sentence, allowed.sentence),
      ...texts.map((each) => word(each, allowed.everything)),
    ];
  });
  return [...ofActions, ...findingsOfTotals(told, reader, levels)];
}

/** Read in running totals only, and by who holds the plan. */
const SELDOM_TOLD = /, line 2$/;

async function faultsOf(reader: Reader, levels: readonly Levels[]) {
  await reader.arrive();
  const { text, count } = await everyAnswer(place);
  const found = findings(text, reader, levels);
  const leaked = found.filter(({ isAllowed, isFound }) => isFound && !isAllowed);
  const lost = found.filter(({ what, isAllowed, isFound }) => isAllowed && !isFound && !SELDOM_TOLD.test(what));
  const name = ({ what }: { what: string }) => what;
  return {
    count,
    leaked: leaked.map(name),
    lost: lost.map(name),
    found: found.filter(({ isFound }) => isFound).length,
  };
}

const EVERYONE = READERS.map(([name]) => [name, 0] as const);
const DIVIDED = READERS.filter(([, role]) => role === "COPIL" || role === "OBSERVER").map(
  ([name]) => [name, 3] as const,
);

test.each([...EVERYONE, ...DIVIDED])(
  "%s, with the levels turned by %i, finds what the rule lets and nothing else",
  async (name, by) => {
    const reader = readers.find((each) => each.name === name);
    if (!reader) throw new Error(`nobody is called ${name}`);
    const levels = turned(by);
    await setLevels(place, levels);
    const { count, leaked, lost, found } = await faultsOf(reader, levels);
    expect(count).toBeGreaterThan(80);
    expect(found).toBeGreaterThan(10);
    expect({ leaked, lost }).toEqual({ leaked: [], lost: [] });
  },
  120_000,
);

/** The search of the list echoes what is looked for: it is taken out before comparing. */
async function searched(word: string): Promise<string> {
  const answer = await answerOf("/territoires/[slug]/depenses", { slug: place.territory.slug }, { texte: word });
  return answer.replaceAll(word, "").replaceAll(encodeURIComponent(word), "");
}

test("looking for what one can't read finds what looking for nothing that exists finds", async () => {
  await setLevels(place, turned(0));
  for (const reader of readers) {
    await reader.arrive();
    for (const [rank, { texts }] of place.actions.entries()) {
      const [, , expense = ""] = texts;
      const reads = allowedTo(reader, rank, turned(0)[rank] ?? ["COPIL", "COPIL"], LOST).everything;
      const isSame = (await searched(expense)) === (await searched(expense.replace(/.$/, "zz")));
      expect(isSame, `${reader.name}, ${expense}`).toBe(!reads);
    }
  }
}, 60_000);

test("what a command answers about an action one can't read says nothing of it", async () => {
  const levels = turned(0);
  await setLevels(place, levels);
  for (const reader of readers)
    for (const [rank, { action }] of place.actions.entries()) {
      if (allowedTo(reader, rank, levels[rank] ?? ["COPIL", "COPIL"], LOST).everything) continue;
      const key = randomUUID();
      const answers = await Promise.allSettled([
        declareStatus(reader.viewer, { key, actionId: action.id, status: "DONE", sentence: "Essai." }),
        setVisibility(reader.viewer, {
          key,
          actionId: action.id,
          amounts: "PUBLIC",
          texts: "PUBLIC",
          reason: "Essai.",
        }),
        addFunding(reader.viewer, aFunding(action.id)),
      ]);
      for (const answer of answers)
        expect(answer).toMatchObject({ status: "rejected", reason: { code: "action.unknown" } });
    }
});
