import "server-only";
import { count, text } from "@/server/export/export-table";
import type { TerritoryFile } from "@/server/export/territory-file";
import { loadAdministration } from "@/server/territory/administration-page";
import { undeliveredLetters } from "./letters.queries";

/** The letters that have not left: whose, since when and why, and nothing of what they say. */
export async function lettersExport(slug: string): Promise<TerritoryFile> {
  const { contract, extra } = await loadAdministration(slug, "canManagePeople", (tx, { territory }) =>
    undeliveredLetters(tx, territory.id),
  );
  return {
    contract,
    filters: [],
    table: {
      slug: "lettres",
      title: "Lettres en attente",
      columns: [text("Objet"), text("Personne"), text("Adresse"), text("Écrite le"), count("Essais"), text("Raison")],
      rows: extra.map(({ subject, name, recipient, writtenOn, attempts, lastError }) => [
        subject,
        name,
        recipient,
        writtenOn,
        attempts,
        lastError,
      ]),
      totals: null,
      notes: ["Les 200 dernières au plus, comme à l’écran."],
    },
  };
}
