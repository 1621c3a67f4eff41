import "server-only";
import { URGENCY_TITLES } from "@/domain/follow-up/work-kinds";
import { count, date, text } from "@/server/export/export-table";
import type { TerritoryFile } from "@/server/export/territory-file";
import { loadTerritoryPage, type SearchParams } from "@/server/territory/territory-page";
import { worklistOf } from "./worklist-of";

/** What awaits whoever asks, in the order of the screen « À traiter ». */
export async function worklistExport(slug: string, search: SearchParams): Promise<TerritoryFile> {
  const { contract } = await loadTerritoryPage(slug, search, async () => null);
  return {
    contract,
    filters: ["ce qui attend la personne qui produit ce fichier"],
    table: {
      slug: "a-traiter",
      title: "À traiter",
      columns: [
        text("Urgence"),
        count("N° action"),
        text("Action"),
        text("Ce qui attend"),
        date("Pour le"),
        count("Depuis (jours)"),
      ],
      rows: worklistOf(contract).map(({ urgency, action, sentence, due, days }) => [
        URGENCY_TITLES[urgency],
        action?.number ?? null,
        action?.shortTitle ?? "Tout le contrat",
        sentence,
        due,
        days,
      ]),
      totals: null,
      notes: ["Du plus pressant au moins pressant."],
    },
  };
}
