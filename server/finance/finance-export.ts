import "server-only";
import { z } from "zod";
import { notHere } from "@/server/access/denial";
import { download, EXPORT_FORMATS } from "@/server/export/download";
import { financeCover } from "./export-cover";
import { EXPORT_TABLES } from "./export-tables";
import { loadFinanceFile } from "./finance-page";

const asked = z.enum(EXPORT_FORMATS).catch("csv");

/** One table of the finance screen as a file, read and authorised as the screen is, narrowed as its address says. */
export async function financeExport(slug: string, table: string, params: Record<string, string>): Promise<Response> {
  const build = Object.hasOwn(EXPORT_TABLES, table) ? EXPORT_TABLES[table] : undefined;
  if (!build) return notHere();
  const finance = await loadFinanceFile(slug, params);
  const made = build(finance);
  const { territory, asOf } = finance.contract;
  const demo = territory.isDemo ? "-demonstration" : "";
  return download(made, financeCover(finance), {
    format: asked.parse(params.format),
    name: `creuset${demo}-${territory.slug}-${made.slug}-${asOf}`,
    mention: territory.isDemo ? "Données de démonstration" : null,
  });
}
