import "server-only";
import { FUNDING_KIND_LABELS, FUNDING_STATUS_LABELS, ORGANIZATION_KIND_LABELS } from "@/domain/funding/funding.labels";
import type { FundingFile } from "@/domain/funding/funding-file";
import { fundingSums } from "@/domain/funding/funding-sums";
import { schemeOf } from "@/domain/funding/scheme";
import { FUNDING_FIELDS } from "@/domain/import/funding-fields";
import { eurosExact } from "@/domain/shared/format";
import { date, type ExportRow, type ExportTable, euros, text } from "@/server/export/export-table";
import { filterWords } from "@/server/export/filter-words";
import { importableColumns, importableRow, type Said } from "@/server/export/importable-table";
import type { TerritoryFile } from "@/server/export/territory-file";
import { listedActions } from "@/server/territory/list-scope";
import { loadTerritory, type SearchParams } from "@/server/territory/territory-page";
import type { FullAction } from "@/server/territory/visible-contract";
import { readFundingScope } from "./funding-export-scope";
import { visibleFunding } from "./shared-funding";

/** Every line of the funding plans its viewer reads in full, as it stands on the day asked for. */
export async function fundingExport(slug: string, search: SearchParams): Promise<TerritoryFile> {
  const { contract, extra } = await loadTerritory(slug, search, async (tx, seen, present) => ({
    actions: listedActions(seen, null),
    files: (await visibleFunding(tx, seen, present)).files,
  }));
  const action = readFundingScope(search);
  const actions = extra.actions.filter(({ number }) => action === null || number === action);
  const known = new Map(actions.map((each) => [each.id, each]));
  const files = extra.files.filter(({ actionId }) => known.has(actionId));
  const { planned, contracted, received } = fundingSums(files);
  return {
    contract,
    actions,
    filters: filterWords({ action }),
    told: [
      ["Totaux", `prévu ${eurosExact(planned)}, conventionné ${eurosExact(contracted)}, versé ${eurosExact(received)}`],
    ],
    table: tableOf(files, known),
  };
}

function tableOf(files: readonly FundingFile[], known: ReadonlyMap<string, FullAction>): ExportTable {
  return {
    slug: "financement",
    title: "Financement",
    columns: [
      ...importableColumns(FUNDING_FIELDS),
      text("Action"),
      date("À la main depuis le"),
      euros("Prévu"),
      euros("Demandé"),
      euros("Accordé"),
      euros("Conventionné"),
      euros("Appelé"),
      euros("Versé"),
    ],
    rows: files.map((file) => lineRow(file, known.get(file.actionId))),
    totals: null,
    notes: [
      "Une ligne par financement, à l’étape qu’il a atteinte ; les dossiers refusés, classés ou caducs ne sont plus prévus.",
      "Ce fichier se réimporte : une étape, une date ou un montant que vous changez devient une étape nouvelle.",
    ],
  };
}

function lineRow(file: FundingFile, action: FullAction | undefined): ExportRow {
  const { holder, planned, requested, granted, contracted, claimed, received } = file;
  return [
    ...importableRow(FUNDING_FIELDS, { action: action?.number ?? null, ...fundingSaid(file) }),
    action?.shortTitle ?? null,
    holder?.since ?? null,
    planned,
    requested,
    granted,
    contracted,
    claimed,
    received,
  ];
}

/** What a line says under the fields of an import: its last step, and what earlier ones said that still stands. */
function fundingSaid(file: FundingFile): Said {
  const { funder, title, rank, holder, fileNumber, eligibleBase, startBy, completeBy } = file;
  return {
    rank,
    funder,
    funderKind: ORGANIZATION_KIND_LABELS[file.funderKind],
    kind: FUNDING_KIND_LABELS[file.kind],
    scheme: schemeOf(file.scheme).label,
    title,
    status: FUNDING_STATUS_LABELS[file.status],
    date: file.moves.at(-1)?.on ?? file.since,
    amount: file.contracted ?? file.granted ?? file.requested ?? file.planned,
    eligibleBase,
    rate: file.rateBasisPoints,
    holder: holder?.name ?? null,
    fileNumber,
    startBy: startBy?.on ?? null,
    startByBasis: startBy?.basis ?? null,
    completeBy: completeBy?.on ?? null,
    completeByBasis: completeBy?.basis ?? null,
  };
}
