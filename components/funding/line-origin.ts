import { FUNDING_KIND_LABELS } from "@/domain/funding/funding.labels";
import type { FundedLine } from "@/domain/funding/funding-plan";
import { schemeOf } from "@/domain/funding/scheme";
import { NBSP } from "@/domain/shared/format";

/** « France 2030 · subvention · aide aux ateliers · dossier n° 1234 » */
export function lineOrigin({ scheme, kind, title, fileNumber }: FundedLine): string {
  const [label, nature] = [schemeOf(scheme).label, FUNDING_KIND_LABELS[kind].toLowerCase()];
  const parts = [
    label,
    label.toLowerCase().startsWith(nature.slice(0, 6)) || kind === "OWN_FUNDS" ? null : nature,
    title,
    fileNumber === null ? null : `dossier n°${NBSP}${fileNumber}`,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
