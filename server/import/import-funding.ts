import "server-only";
import { foldFunding } from "@/domain/funding/funding-fold";
import { isLost } from "@/domain/funding/funding-line";
import type { RecordedFunding } from "@/domain/import/funding-change";
import { FUNDING_FIELDS, fundingRow, readFundingRow } from "@/domain/import/funding-fields";
import { judgeFunding } from "@/domain/import/judge-funding";
import { cellProblems } from "@/domain/import/row-reading";
import { sumCents, ZERO } from "@/domain/shared/money";
import type { Importer } from "./importer";
import { checkedRow, keepWritten, type RowReader, readyChanges } from "./judged-rows";
import { holdActions, holdOwned } from "./named-actions.queries";
import { recordedFunding } from "./recorded-funding.queries";
import { undoFunding } from "./undo-funding";
import { writeFunding } from "./write-funding";

const READER = {
  kind: "FUNDING",
  schema: fundingRow,
  read: readFundingRow,
  place: (row, faults) => cellProblems(row, FUNDING_FIELDS, faults),
} satisfies RowReader<unknown>;

export const FUNDING_IMPORTER: Importer = {
  fields: FUNDING_FIELDS,
  check: async (tx, context, pages, keep) => {
    const recorded = await recordedFunding(tx, context);
    const before = totals(recorded);
    for await (const page of pages)
      await keep(page.map((row) => checkedRow(READER, row, (wanted) => judgeFunding(wanted, recorded))));
    const after = totals(recorded);
    return [
      { label: "Demandé", before: before.requested, after: after.requested, unit: "CENTS" },
      { label: "Accordé", before: before.granted, after: after.granted, unit: "CENTS" },
    ];
  },
  apply: async (tx, context) => {
    await holdActions(tx, context, ["READY", "CHANGED"]);
    await holdOwned(tx, context, "funding_line", ["READY", "CHANGED"]);
    const recorded = await recordedFunding(tx, context);
    const changes = await readyChanges(tx, context, READER, (wanted) => judgeFunding(wanted, recorded));
    return keepWritten(tx, context, await writeFunding(tx, context, changes));
  },
  undo: undoFunding,
};

/** What was asked for and granted, without the files that were refused, closed or have lapsed. */
function totals({ lines }: RecordedFunding) {
  const files = lines
    .flatMap((line) => foldFunding({ ...line, id: line.id ?? "", rank: line.rank ?? 0, movements: [] }) ?? [])
    .filter(({ status }) => !isLost(status));
  return {
    requested: sumCents(files.map(({ requested }) => requested ?? ZERO)),
    granted: sumCents(files.map(({ granted }) => granted ?? ZERO)),
  };
}
