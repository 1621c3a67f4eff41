import { calendarDate } from "@/domain/shared/calendar-date";
import { readKnownAt } from "@/domain/shared/known-at";
import { read } from "@/server/db/transaction";
import { contractFacts } from "@/server/territory/contract-facts";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "./builders";
import type { TestEntry } from "./ledger";

/** The instant an address names; null asks for everything known. */
export const instant = (text: string | null) => (text === null ? null : new Date(readKnownAt(text) ?? Number.NaN));

export async function anActionAndItsPilot() {
  const action = await anAction(client(), await aTerritory(client()));
  return { action, pilot: await someone(client(), "PILOT", action) };
}

/** The facts of an action and the totals announced, as known at what `connu` names and read at what `situation` names. */
export async function actionKnown(
  { territory, id }: TestAction,
  connu: string | null,
  situation: string | null = null,
) {
  const day = situation === null ? null : calendarDate(situation);
  const facts = await read(everywhere, (tx) => contractFacts(tx, territory.slug, day, instant(connu)));
  const found = facts?.actions.find((action) => action.id === id);
  if (!facts || !found) throw new Error("expected the action");
  return { ...found, claims: facts.claims };
}

/** A commitment with the instant it was typed at. */
export const committed = (
  on: string,
  amount: number,
  recordedAt: string,
  given: Partial<TestEntry> = {},
): TestEntry => ({
  stage: "COMMITTED",
  on,
  amount,
  recordedAt,
  ...given,
});
