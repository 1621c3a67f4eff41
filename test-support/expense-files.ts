import { expect } from "vitest";
import { EXPENSES_IMPORTER } from "@/server/import/import-expenses";
import { client } from "@/test-support/backstage";
import { bring } from "@/test-support/brought-file";
import { anAction, aTerritory, someone } from "@/test-support/builders";

const FILE = ["EXPENSES", EXPENSES_IMPORTER] as const;
export type Rows = Parameters<typeof bring>[3];
export type Given = Parameters<typeof bring>[4];

/** Today is 15 June 2021; a pilot of one action of two, and the administrator of both. */
export async function atWork() {
  const territory = await aTerritory(client());
  const action = await anAction(client(), territory);
  const other = await anAction(client(), territory);
  const pilot = await someone(client(), "PILOT", action);
  const admin = await someone(client(), "ADMIN", territory);
  return { territory, action, other, pilot, admin };
}
export type At = Awaited<ReturnType<typeof atWork>>;

export const bringing = (at: At, rows: Rows, given?: Given) => bring(FILE, at.pilot, at.territory, rows, given);
export const messages = (told: readonly { message: string }[]) =>
  told.map(({ message }) => message.replace(/[\u00a0\u202f]/g, " "));
export const row = (at: At, given: Rows[number] = {}): Rows[number] => ({
  action: String(at.action.number),
  object: "Voirie, solde",
  supplier: "Terrassements d’Alzon",
  stage: "Payé",
  date: "02/06/2021",
  amount: "118 400,00",
  ...given,
});
export const expensesOf = ({ territory }: At) =>
  client().expense.findMany({
    where: { territoryId: territory.id },
    orderBy: { number: "asc" },
    include: { entries: true },
  });
export async function sums({ territory }: At): Promise<Record<string, number>> {
  const found = await client().expenseEntry.groupBy({
    by: ["stage"],
    where: { territoryId: territory.id },
    _sum: { amountCents: true },
    orderBy: { stage: "asc" },
  });
  return Object.fromEntries(found.map(({ stage, _sum }) => [stage, Number(_sum.amountCents)]));
}

export async function brought(at: At, rows: Rows, given?: Given) {
  const file = await bringing(at, rows, given);
  const checked = await file.check();
  expect(checked.states.filter((state) => state === "INVALID")).toEqual([]);
  await file.apply();
  return file;
}
