import "server-only";
import { notHere } from "@/server/access/denial";
import { territoryFile } from "@/server/export/territory-file";
import { financeCover } from "./export-cover";
import { EXPORT_TABLES } from "./export-tables";
import { loadFinanceFile } from "./finance-page";

/** One table of the finance screen as a file, read and authorised as the screen is, narrowed as its address says. */
export async function financeExport(slug: string, table: string, params: Record<string, string>): Promise<Response> {
  const build = Object.hasOwn(EXPORT_TABLES, table) ? EXPORT_TABLES[table] : undefined;
  if (!build) return notHere();
  const finance = await loadFinanceFile(slug, params);
  return territoryFile({ ...financeCover(finance), table: build(finance) }, params);
}
