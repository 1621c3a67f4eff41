import "server-only";
import { FUNDING_KIND_LABELS, FUNDING_STATUS_LABELS, ORGANIZATION_KIND_LABELS } from "@/domain/funding/funding.labels";
import type { FundingFile } from "@/domain/funding/funding-file";
import { schemeOf } from "@/domain/funding/scheme";
import type { WorkbookRow } from "@/domain/import/workbook-row";
import type { Transaction } from "@/server/db/transaction";
import { fundingFacts } from "@/server/funding/funding-facts";
import { centsCell, dateCell } from "./workbook-cell";
import type { WorkbookAction, WorkbookScope } from "./workbook-rows";

/** The lines of the funding plan as their steps make them that day. */
export async function fundingLineRows(
  tx: Transaction,
  { territoryId, asOf }: WorkbookScope,
  actions: readonly WorkbookAction[],
): Promise<WorkbookRow[]> {
  const numbers = new Map(actions.map(({ id, number }) => [id, number]));
  const files = await fundingFacts(tx, { territoryId, asOf, knownAt: null });
  return files
    .flatMap((file) => {
      const action = numbers.get(file.actionId);
      return action === undefined ? [] : [lineRow(action, file)];
    })
    .toSorted((a, b) => a.identity.localeCompare(b.identity, "fr", { numeric: true }));
}

function lineRow(action: number, line: FundingFile): WorkbookRow {
  return {
    identity: `${action}/${line.rank}`,
    subjectId: line.id,
    cells: {
      action: { number: String(action) },
      rank: { number: String(line.rank) },
      funder: line.funder,
      funderKind: ORGANIZATION_KIND_LABELS[line.funderKind],
      kind: FUNDING_KIND_LABELS[line.kind],
      scheme: schemeOf(line.scheme).label,
      title: line.title,
      status: FUNDING_STATUS_LABELS[line.status],
      date: dateCell(line.moves.at(-1)?.on ?? line.since),
      amount: centsCell(line.contracted ?? line.granted ?? line.requested ?? line.planned),
      eligibleBase: centsCell(line.eligibleBase),
      rate: rateCell(line.rateBasisPoints),
      holder: line.holder?.name ?? null,
      fileNumber: line.fileNumber,
      startBy: dateCell(line.startBy?.on ?? null),
      startByBasis: line.startBy?.basis ?? null,
      completeBy: dateCell(line.completeBy?.on ?? null),
      completeByBasis: line.completeBy?.basis ?? null,
      document: null,
      reason: null,
    },
  };
}

/** With its sign: a bare number could be read as a fraction of one. */
function rateCell(basisPoints: number | null): string | null {
  return basisPoints === null ? null : `${String(basisPoints / 100).replace(".", ",")} %`;
}
