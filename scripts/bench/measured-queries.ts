import type { Viewer } from "@/domain/access/permissions";
import { readHistoryQuery } from "@/domain/journal/history-query";
import { readMilestoneListQuery } from "@/domain/milestone/milestone-list-query";
import { readExpenseListQuery } from "@/domain/spending/expense-list-query";
import { listHistory } from "@/server/audit/history.queries";
import { historyScope } from "@/server/audit/history-scope";
import { periodMoney } from "@/server/audit/period-money.queries";
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

type Reading = () => Promise<unknown>;

/** The reading functions of the pages, in this process: no HTTP, no rendering. */
export async function pageReadings(reader: Reader): Promise<Record<string, Reading>> {
  const { viewer } = reader;
  const contract = await read(viewer, (tx) => contractOf(tx, reader));
  const { territory, actions, asOf } = contract;
  const actionIds = actions.flatMap((action) => (action.access === "full" ? [action.id] : []));
  const scope = { territoryId: territory.id, actionIds, asOf, knownAt: null };
  const history = historyScope(contract);
  if (!history) throw new Error(`« ${reader.slug} » n’a pas d’historique à lire`);
  const inTransaction = (run: (tx: Transaction) => Promise<unknown>) => () => read(viewer, run);
  const expenses = (params: Record<string, string>) =>
    inTransaction((tx) => listExpenses(tx, scope, readExpenseListQuery(params)));
  const firstHalf = readHistoryQuery({ du: "2021-01-01", au: "2021-06-30" });
  return {
    "Faits et chiffres du contrat": inTransaction((tx) => contractOf(tx, reader)),
    "Dépenses, première page": expenses({}),
    "Dépenses, par montant payé, plus loin": expenses({ tri: "paye", sens: "croissant", apres: "10000000~50" }),
    "Dépenses, texte « charpente lot »": expenses({ texte: "charpente lot" }),
    "Financement, tous les dossiers": inTransaction((tx) => fundingFacts(tx, scope)),
    "Dépenses par année et nature": inTransaction((tx) => moneyByYear(tx, scope)),
    "Historique, première page": inTransaction((tx) => listHistory(tx, history, readHistoryQuery({}))),
    "Historique, montants de la période": inTransaction((tx) => periodMoney(tx, history, firstHalf)),
    "Jalons, première page": inTransaction((tx) =>
      listMilestones(tx, { ...scope, abandonedIds: [] }, readMilestoneListQuery({})),
    ),
  };
}

export async function timeQueries(reader: Reader): Promise<Record<string, Timing>> {
  const timings: Record<string, Timing> = {};
  for (const [name, run] of Object.entries(await pageReadings(reader))) timings[name] = await timed(run);
  return timings;
}
