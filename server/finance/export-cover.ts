import "server-only";
import { PERIMETER_LABELS } from "@/domain/contract/envelope.labels";
import type { TerritoryFile } from "@/server/export/territory-file";
import type { Finance } from "./finance-page";

/** What a file of the finance screen says of itself besides what every file does: its perimeter, and what narrowed it. */
export function financeCover({
  contract,
  perimeter,
  query,
  actions,
}: Finance): Pick<TerritoryFile, "contract" | "actions" | "filters" | "told"> {
  const filters = [
    ...(query.action === null ? [] : [`action ${query.action}`]),
    ...(query.funder === null ? [] : [`financeur ${query.funder}`]),
    ...(query.carriers === null ? [] : [query.carriers === "PUBLIC" ? "porteurs publics" : "entreprises"]),
  ];
  return { contract, actions, filters, told: [["Périmètre affiché", PERIMETER_LABELS[perimeter]]] };
}
