import "server-only";
import { PERIMETER_LABELS } from "@/domain/contract/envelope.labels";
import { date, euros, text } from "@/server/export/export-table";
import type { TerritoryFile } from "@/server/export/territory-file";
import { loadAdministration } from "@/server/territory/administration-page";
import { listClaims } from "./claims.queries";

/** Every total ever announced for the contract, withdrawn ones with their reason. */
export async function claimsExport(slug: string): Promise<TerritoryFile> {
  const { contract, extra } = await loadAdministration(slug, "canEditPlan", (tx, { territory }) =>
    listClaims(tx, territory.id),
  );
  return {
    contract,
    filters: [],
    table: {
      slug: "annonces",
      title: "Enveloppes annoncées",
      columns: [
        date("Annoncée le"),
        text("Auteur"),
        euros("Montant"),
        text("Périmètre"),
        text("Annonce"),
        text("Source"),
        text("Saisie par"),
        date("Retirée le"),
        text("Motif du retrait"),
      ],
      rows: extra.map((claim) => [
        claim.statedOn,
        claim.author,
        claim.amount,
        PERIMETER_LABELS[claim.perimeter],
        claim.wording,
        claim.document,
        claim.recorder,
        claim.withdrawnOn,
        claim.withdrawnReason,
      ]),
      totals: null,
      notes: ["Les annonces ne s’additionnent pas et ne se moyennent pas."],
    },
  };
}
