import { days } from "../shared/format";
import { capitalized, countWord } from "../shared/number-words";
import type { WorkItem } from "./work-item";

/** « Six choses vous attendent, la plus ancienne depuis 47 jours ». */
export function worklistHeadline(items: readonly Pick<WorkItem, "days">[]): string {
  if (items.length === 0) return "Rien ne vous attend";
  const longest = Math.max(0, ...items.map((item) => item.days ?? 0));
  if (items.length === 1) return `Une chose vous attend${longest > 0 ? `, depuis ${days(longest)}` : ""}`;
  const count = capitalized(countWord(items.length));
  return `${count} choses vous attendent${longest > 0 ? `, la plus ancienne depuis ${days(longest)}` : ""}`;
}
