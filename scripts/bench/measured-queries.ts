import type { Viewer } from "@/domain/access/permissions";
import { readMilestoneListQuery } from "@/domain/milestone/milestone-list-query";
import { readExpenseListQuery } from "@/domain/spending/expense-list-query";
import { moneyByYear } from "@/server/budget/money-by-year.queries";
import type { Transaction } from "@/server/db/transaction";
import { read } from "@/server/db/transaction";
import { fundingFacts } from "@/server/funding/funding-facts";
import { listMilestones } from "@/server/milestone/milestone-list.queries";
import { listExpenses } from "@/server/spending/expense-list.queries";
import { contractFacts } from "@/server/territory/contract-facts";
import { visibleContract } from "@/server/territory/visible-contract";
import { type Timing, timed } from "./timing";

export type Reader = { viewer: Viewer; slug: string };

async function contractOf(tx: Transaction, { viewer, slug }: Reader) {
  const facts = await contractFacts(tx, slug, null);
  const contract = facts && visibleContract(viewer, facts);
  if (!contract) throw new Error(`« ${slug} » n’est pas visible`);
  return contract;
}

/** The reading functions of the pages, in this process: no HTTP, no rendering. */
export async function timeQueries(reader: Reader): Promise<Record<string, Timing>> {
  const { viewer } = reader;
  const { territory, actions, asOf } = await read(viewer, (tx) => contractOf(tx, reader));
  const actionIds = actions.flatMap((action) => (action.access === "full" ? [action.id] : []));
  const scope = { territoryId: territory.id, actionIds, asOf, knownAt: null };
  const expenses = (params: Record<string, string>) =>
    timed(() => read(viewer, (tx) => listExpenses(tx, scope, readExpenseListQuery(params))));
  const lastPage = { tri: "paye", sens: "croissant", apres: "10000000~50" };
  return {
    "Faits et chiffres du contrat": await timed(() => read(viewer, (tx) => contractOf(tx, reader))),
    "Dépenses, première page": await expenses({}),
    "Dépenses, par montant payé, plus loin": await expenses(lastPage),
    "Dépenses, texte « charpente lot »": await expenses({ texte: "charpente lot" }),
    "Financement, tous les dossiers": await timed(() => read(viewer, (tx) => fundingFacts(tx, scope))),
    "Dépenses par année et nature": await timed(() => read(viewer, (tx) => moneyByYear(tx, scope))),
    "Jalons, première page": await timed(() =>
      read(viewer, (tx) => listMilestones(tx, { ...scope, abandonedIds: [] }, readMilestoneListQuery({}))),
    ),
  };
}
