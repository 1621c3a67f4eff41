import "server-only";
import { outcomeWords } from "@/domain/copil/copil-words";
import { DECISION_FILTER_LABELS, listedDecisions, readDecisionQuery } from "@/domain/copil/decision-query";
import { hasSat } from "@/domain/copil/meeting";
import { count, date, text } from "@/server/export/export-table";
import { filterWords } from "@/server/export/filter-words";
import type { TerritoryFile } from "@/server/export/territory-file";
import { loadTerritory, type SearchParams } from "@/server/territory/territory-page";
import { isFull } from "@/server/territory/visible-contract";
import { loadCopilPage } from "./copil-page";

/** The decisions of the register its viewer may read, as its filters keep them. */
export async function decisionsExport(slug: string, search: SearchParams): Promise<TerritoryFile> {
  const query = readDecisionQuery(search);
  const { contract, extra: page } = await loadTerritory(slug, search, loadCopilPage);
  const { asOf } = contract;
  const titles = new Map(contract.actions.map(({ number, shortTitle }) => [number, shortTitle]));
  const rows = listedDecisions(page.decisions, query, asOf).map((decision) => [
    decision.meeting.number,
    decision.meeting.heldOn,
    decision.number,
    decision.text,
    decision.action,
    decision.action === null ? "Tout le contrat" : (titles.get(decision.action) ?? null),
    decision.owner,
    decision.dueOn,
    outcomeWords(decision, asOf),
    decision.appliedOn,
    decision.note,
  ]);
  return {
    contract,
    ...(page.isWhole ? {} : { actions: contract.actions.filter(isFull) }),
    filters: filterWords({ action: query.action }, [
      query.filter && `décisions : ${DECISION_FILTER_LABELS[query.filter].toLowerCase()}`,
    ]),
    table: {
      slug: "decisions",
      title: "Décisions du COPIL",
      columns: [
        count("COPIL n°"),
        date("Séance du"),
        count("Décision n°"),
        text("Décision"),
        count("N° action"),
        text("Action"),
        text("Porteur"),
        date("Échéance"),
        text("Suite"),
        date("Appliquée le"),
        text("Ce que cela a donné"),
      ],
      rows,
      totals: null,
      notes: ["Par séance, la dernière d’abord."],
    },
  };
}

/** The sessions of the steering committee, held, to come and cancelled. */
export async function meetingsExport(slug: string, search: SearchParams): Promise<TerritoryFile> {
  const { contract, extra: page } = await loadTerritory(slug, search, loadCopilPage);
  const { asOf } = contract;
  const rows = page.meetings.map((meeting) => [
    meeting.number,
    meeting.heldOn,
    meeting.place,
    meeting.cancelled ? "Annulée" : hasSat(meeting, asOf) ? "Tenue" : "À venir",
    page.decisions.filter(({ meeting: { id } }) => id === meeting.id).length,
  ]);
  return {
    contract,
    filters: [],
    table: {
      slug: "seances",
      title: "Séances du COPIL",
      columns: [count("COPIL n°"), date("Séance du"), text("Lieu"), text("État"), count("Décisions")],
      rows,
      totals: null,
      notes: [
        page.isWhole
          ? "Décisions : toutes celles de la séance."
          : "Décisions : celles des actions que vous suivez en entier.",
      ],
    },
  };
}
