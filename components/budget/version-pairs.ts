import type { PlanVersion } from "@/domain/budget/plan-to-date";

/** Every two versions, the earlier one first. */
export function versionPairs(versions: readonly PlanVersion[]): [PlanVersion, PlanVersion][] {
  return versions.flatMap((first, rank) =>
    versions.slice(rank + 1).map((second): [PlanVersion, PlanVersion] => [first, second]),
  );
}

/** The two versions an address asks for, « 0-1 », whichever comes first in it; null when it names no two of them. */
export function comparedVersions(
  versions: readonly PlanVersion[],
  asked: string | string[] | undefined,
): [PlanVersion, PlanVersion] | null {
  if (typeof asked !== "string" || !/^\d+-\d+$/.test(asked)) return null;
  const numbers = asked.split("-").map(Number);
  const [first, second, ...more] = versions.filter(({ number }) => numbers.includes(number));
  return first && second && more.length === 0 ? [first, second] : null;
}
