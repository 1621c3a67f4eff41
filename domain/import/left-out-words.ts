import { listFr, plural } from "../shared/format";
import type { ImportSummary } from "./import-summary";

type Counts = ImportSummary["states"];

/** Which rows an import would leave in its draft: « Les 4 lignes à corriger et le doublon »; empty when it leaves none. */
export function leftOutRows({ INVALID, DUPLICATE, IGNORED }: Counts): string {
  const groups = [
    group(INVALID, "la ligne à corriger", "lignes à corriger"),
    group(DUPLICATE, "le doublon", "doublons"),
    group(IGNORED, "la ligne ignorée", "lignes ignorées"),
  ].filter((words) => words !== "");
  const all = listFr(groups);
  return all.charAt(0).toUpperCase() + all.slice(1);
}

/** What becomes of them, for who is about to import the others. */
export function leftOutSentence(counts: Counts): string {
  const left = counts.INVALID + counts.DUPLICATE + counts.IGNORED;
  if (left === 0) return "";
  return `${leftOutRows(counts)} ${plural(left, "restera", "resteront")} de côté.`;
}

function group(count: number, one: string, many: string): string {
  if (count === 0) return "";
  return count === 1 ? one : `les ${count} ${many}`;
}
