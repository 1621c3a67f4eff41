import type { FundingKind, FundingLine } from "./funding-line";
import { FUNDING_KINDS, isLost } from "./funding-line";
import { type FundingSums, fundingSums } from "./funding-sums";

/** What one funder brings to the plan; `underWay` counts its files that are neither contracted nor lost. */
export type FunderShare = FundingSums & { funder: string; kinds: readonly FundingKind[]; underWay: number };

/** The largest are shown by name, the rest together. */
export const NAMED_FUNDERS = 6;

/** One share a funder, the largest planned amount first. */
export function byFunder(lines: readonly FundingLine[]): FunderShare[] {
  const names = [...new Set(lines.map(({ funder }) => funder))];
  return names
    .map((funder) =>
      shareOf(
        funder,
        lines.filter((line) => line.funder === funder),
      ),
    )
    .toSorted((a, b) => b.planned - a.planned || a.funder.localeCompare(b.funder, "fr"));
}

/** The first six by name, and the others as one share when there are more than one of them. */
export function namedFunders(
  lines: readonly FundingLine[],
  most = NAMED_FUNDERS,
): { named: FunderShare[]; others: (FunderShare & { count: number }) | null } {
  const shares = byFunder(lines);
  if (shares.length <= most + 1) return { named: shares, others: null };
  const named = shares.slice(0, most);
  const kept = new Set(named.map(({ funder }) => funder));
  const rest = lines.filter(({ funder }) => !kept.has(funder));
  return { named, others: { ...shareOf("Autres", rest), count: shares.length - most } };
}

function shareOf(funder: string, lines: readonly FundingLine[]): FunderShare {
  return {
    funder,
    ...fundingSums(lines),
    kinds: FUNDING_KINDS.filter((kind) => lines.some((line) => line.kind === kind)),
    underWay: lines.filter(({ status, contracted }) => contracted === null && !isLost(status)).length,
  };
}
