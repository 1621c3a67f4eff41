import { FUNDING_STATUS_LABELS } from "../funding/funding.labels";
import { foldFunding } from "../funding/funding-fold";
import type { FundingLine, FundingMove } from "../funding/funding-line";
import { rateInWords } from "../funding/rate";
import type { CalendarDate } from "../shared/calendar-date";
import { foldedName } from "./folded-name";
import type { JudgedLine } from "./funding-change";
import type { FundingRow } from "./funding-fields";
import { type Comparison, comparisonOf } from "./verdict";

/** The line as its steps make it, and what they last said that the line itself does not keep. */
type Standing = FundingLine & Pick<FundingMove, "amount" | "document" | "reason">;

/** The line after each of its steps of that day, or as it stood by then. */
export function standings(line: JudgedLine, date: CalendarDate): Standing[] {
  const byThen = line.moves.filter(({ on }) => on <= date);
  const ofDay = byThen.filter(({ on }) => on === date).length;
  return Array.from({ length: Math.max(1, ofDay) }, (_, back) => byThen.slice(0, byThen.length - back)).flatMap(
    (moves) => standing(line, moves) ?? [],
  );
}

function standing(line: JudgedLine, moves: readonly FundingMove[]): Standing | null {
  const folded = foldFunding({ ...line, id: line.id ?? "", rank: line.rank ?? 0, moves, movements: [] });
  if (!folded) return null;
  return {
    ...folded,
    amount: moves.findLast(({ amount }) => amount !== null)?.amount ?? null,
    document: moves.findLast(({ document }) => document !== null)?.document ?? null,
    reason: moves.findLast(({ reason }) => reason !== null)?.reason ?? null,
  };
}

/** The amount a line shows: that of the surest step it reached. */
function shownAmount({ contracted, granted, requested, planned }: FundingLine) {
  return contracted ?? granted ?? requested ?? planned;
}

/** Whether the row says nothing that the line does not say already. */
export function saysNothingNew(wanted: FundingRow, line: Standing): boolean {
  const { amount } = wanted;
  const isText = (typed: string | null, known: string | null) =>
    typed === null || foldedName(typed) === foldedName(known ?? "");
  const isSame = <Value>(typed: Value | null, known: Value | null) => typed === null || typed === known;
  return (
    wanted.status === line.status &&
    (amount === null || amount === line.amount || amount === shownAmount(line)) &&
    isSame(wanted.eligibleBase, line.eligibleBase) &&
    isSame(wanted.rate, line.rateBasisPoints) &&
    isSame(wanted.startBy, line.startBy?.on ?? null) &&
    isSame(wanted.completeBy, line.completeBy?.on ?? null) &&
    isText(wanted.startByBasis, line.startBy?.basis ?? null) &&
    isText(wanted.completeByBasis, line.completeBy?.basis ?? null) &&
    isText(wanted.holder, line.holder?.name ?? null) &&
    isText(wanted.fileNumber, line.fileNumber) &&
    isText(wanted.document, line.document) &&
    isText(wanted.reason, line.reason)
  );
}

/** What the row would change of the line as it stood that day; nothing stood before its first step. */
export function fundingComparison(wanted: FundingRow, line: Standing | null): Comparison {
  const rate = (basisPoints: number | null) => (basisPoints === null ? null : rateInWords(basisPoints));
  const told = <Side>(typed: Side | null, known: Side | null): [Side | null, Side | null] => [known, typed ?? known];
  const label = (status: FundingRow["status"]) => (status === null ? null : FUNDING_STATUS_LABELS[status]);
  return comparisonOf([
    ["status", ...told(label(wanted.status), label(line?.status ?? null))],
    ["date", ...told(wanted.date, line?.moves.at(-1)?.on ?? null)],
    ["amount", ...told(wanted.amount, line && shownAmount(line))],
    ["eligibleBase", ...told(wanted.eligibleBase, line?.eligibleBase ?? null)],
    ["rate", ...told(rate(wanted.rate), rate(line?.rateBasisPoints ?? null))],
    ["holder", ...told(wanted.holder, line?.holder?.name ?? null)],
    ["fileNumber", ...told(wanted.fileNumber, line?.fileNumber ?? null)],
    ["startBy", ...told(wanted.startBy, line?.startBy?.on ?? null)],
    ["startByBasis", ...told(wanted.startByBasis, line?.startBy?.basis ?? null)],
    ["completeBy", ...told(wanted.completeBy, line?.completeBy?.on ?? null)],
    ["completeByBasis", ...told(wanted.completeByBasis, line?.completeBy?.basis ?? null)],
    ["document", ...told(wanted.document, line?.document ?? null)],
    ["reason", ...told(wanted.reason, line?.reason ?? null)],
  ]);
}
