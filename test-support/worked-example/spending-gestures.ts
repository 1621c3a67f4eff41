import type { RecordExpenseInput } from "@/domain/spending/spending.schema";
import { adjustExpense } from "@/server/spending/adjust-expense";
import { correctEntry } from "@/server/spending/correct-entry";
import { recordEntry } from "@/server/spending/record-entry";
import { client } from "@/test-support/backstage";
import type { Example } from "../examples";
import { aCorrection, anAdjustment, anEntry, entryOf, openExpense } from "../spending";
import { amountOf, dayOf, type Gesture, sheet } from "./files";
import type { Stage } from "./stage";

/** The expenses with their ledger, each line as the person types it. */
export function spendingGestures(stage: Stage): Gesture[] {
  const headings = new Map(sheet("depenses").map((heading) => [heading.name, heading]));
  const ids = new Map<string, string>();
  return sheet("ecritures").map((line) => ({
    on: dayOf(line.read("date")),
    run: () => post(stage, line, { headings, ids }),
  }));
}

type Books = { headings: ReadonlyMap<string, Example>; ids: Map<string, string> };

async function post(stage: Stage, { name, read }: Example, { headings, ids }: Books): Promise<void> {
  const { admin } = stage;
  const [amount, date, document, reason] = [
    amountOf(read("montant")),
    dayOf(read("date")),
    read("pièce") || undefined,
    read("motif"),
  ];
  const heading = headings.get(name);
  const expenseId = ids.get(name) ?? "";
  switch (read("écriture")) {
    case "engagement":
    case "achat": {
      if (!heading) throw new Error(`the example does not say what expense ${name} is`);
      const opened = read("écriture") === "achat" ? "PAID" : "COMMITTED";
      ids.set(name, await open(stage, heading, { amount, date, document, stage: opened }));
      return;
    }
    case "mandat":
      await recordEntry(admin, anEntry(expenseId, { amount, date, document }));
      return;
    case "paiement":
      await recordEntry(admin, anEntry(expenseId, { stage: "PAID", amount, date }));
      return;
    case "hausse de l’engagé":
      await adjustExpense(admin, anAdjustment(expenseId, { amount, date, document, reason }));
      return;
    case "baisse de l’engagé":
      await adjustExpense(admin, anAdjustment(expenseId, { adjustment: "DECREASE_COMMITMENT", amount, date, reason }));
      return;
    case "avoir":
      await adjustExpense(
        admin,
        anAdjustment(expenseId, { adjustment: "CREDIT_NOTE", amount, date, document, reason }),
      );
      return;
    case "rectification du mandat":
      await correctEntry(admin, aCorrection(await entryOf(expenseId, "INVOICED"), { amount, reason }));
      return;
    default:
      throw new Error(`the example knows no « ${read("écriture")} »`);
  }
}

async function open({ admin, action }: Stage, { read }: Example, given: Partial<RecordExpenseInput>): Promise<string> {
  const [object, supplier, costItem] = [read("objet"), read("tiers"), read("poste")];
  const { expenseId } = await openExpense(admin, action.id, { ...given, object, supplier, costItem });
  const nature = read("nature") === "Fonctionnement" ? "OPERATING" : "INVESTMENT";
  await client().expense.update({ where: { id: expenseId }, data: { nature } });
  return expenseId;
}
