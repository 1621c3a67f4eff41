import type { ImportSummary } from "./import-summary";
import type { RowLook } from "./row-look";

/** How the rows of a file are shared out, in the order they are told; groups without a row are left out. */
export type ImportShare = { look: RowLook; count: number };

/** A row that was corrected is ready or changed: here it is counted once, as corrected among the ready ones first. */
export function importShares({ states, corrected }: ImportSummary): ImportShare[] {
  const fromReady = Math.min(corrected, states.READY);
  const fromChanged = Math.min(corrected - fromReady, states.CHANGED);
  const shares: ImportShare[] = [
    { look: "READY", count: states.READY - fromReady },
    { look: "IMPORTED", count: states.IMPORTED },
    { look: "CORRECTED", count: fromReady + fromChanged },
    { look: "CHANGED", count: states.CHANGED - fromChanged },
    { look: "UNCHANGED", count: states.UNCHANGED },
    { look: "IGNORED", count: states.IGNORED },
    { look: "DUPLICATE", count: states.DUPLICATE },
    { look: "INVALID", count: states.INVALID },
  ];
  return shares.filter(({ count }) => count > 0);
}
