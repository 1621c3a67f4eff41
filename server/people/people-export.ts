import "server-only";
import { ROLE_LABELS } from "@/domain/access/roles";
import { STATE_LABELS } from "@/domain/people/person.labels";
import { count, date, text } from "@/server/export/export-table";
import type { TerritoryFile } from "@/server/export/territory-file";
import { loadAdministration } from "@/server/territory/administration-page";
import { listPeople } from "./people.queries";

/** Who holds or held a role in the territory, a row a role. */
export async function peopleExport(slug: string): Promise<TerritoryFile> {
  const { contract, extra } = await loadAdministration(slug, "canManagePeople", (tx, { territory }) =>
    listPeople(tx, territory.id),
  );
  return {
    contract,
    filters: [],
    table: {
      slug: "personnes",
      title: "Personnes",
      columns: [
        text("Personne"),
        text("Adresse"),
        text("Rôle"),
        count("N° action"),
        text("Action"),
        text("Organisme"),
        date("Jusqu’au"),
        text("Accès"),
        text("Dernière connexion"),
      ],
      rows: extra.flatMap(({ name, email, roles, state, lastSeen }) =>
        roles.map(({ role, action, organization, endsOn }) => [
          name,
          email,
          ROLE_LABELS[role],
          action?.number ?? null,
          action?.title ?? "Tout le territoire",
          organization?.name ?? null,
          endsOn,
          STATE_LABELS[state],
          lastSeen,
        ]),
      ),
      totals: null,
      notes: ["Ce fichier contient des données personnelles : ne le gardez que le temps de votre besoin."],
    },
  };
}
