import "server-only";
import { notHere } from "@/server/access/denial";
import { actionsExport } from "@/server/action/actions-export";
import { planExport } from "@/server/budget/plan-export";
import { calendarExport } from "@/server/calendar/calendar-export";
import { claimsExport } from "@/server/contract/claims-export";
import { decisionsExport, meetingsExport } from "@/server/copil/copil-export";
import { worklistExport } from "@/server/follow-up/worklist-export";
import { fundingExport } from "@/server/funding/funding-export";
import { paymentsExport } from "@/server/funding/payments-export";
import { lettersExport } from "@/server/mail/letters-export";
import { milestonesExport } from "@/server/milestone/milestones-export";
import { obstaclesExport } from "@/server/obstacle/obstacles-export";
import { peopleExport } from "@/server/people/people-export";
import { entriesExport } from "@/server/spending/entries-export";
import { expensesExport } from "@/server/spending/expenses-export";
import type { SearchParams } from "@/server/territory/territory-page";
import { type TerritoryFile, territoryFile } from "./territory-file";

type Tables = Readonly<Record<string, (slug: string, search: SearchParams) => Promise<TerritoryFile>>>;

/** The tables of a territory by the word of their address; each is read and authorised as the screen that shows it. */
export const TERRITORY_TABLES: Tables = {
  actions: actionsExport,
  depenses: expensesExport,
  ecritures: entriesExport,
  jalons: milestonesExport,
  plan: planExport,
  financement: fundingExport,
  versements: paymentsExport,
  blocages: obstaclesExport,
  decisions: decisionsExport,
  seances: meetingsExport,
  "a-traiter": worklistExport,
  calendrier: calendarExport,
};

/** Those of its administration. */
export const ADMINISTRATION_TABLES: Tables = {
  personnes: peopleExport,
  lettres: lettersExport,
  annonces: claimsExport,
};

type Asked = { slug: string; table: string };

/** The table an address names, in the format it asks for, filtered as the screen is. */
export async function exportedTable(
  tables: Tables,
  { slug, table }: Asked,
  params: Record<string, string>,
): Promise<Response> {
  const read = Object.hasOwn(tables, table) ? tables[table] : undefined;
  if (!read) return notHere();
  return territoryFile(await read(slug, params), params);
}
