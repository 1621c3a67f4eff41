import clsx from "clsx";
import { ROW_LOOK_LABELS, type RowLook } from "@/domain/import/row-look";
import { LookIcon } from "./look-icon";

/** How a row stands, by its sign and its word; what awaits someone stands out. */
export function LookMark({ look }: { look: RowLook }) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 align-middle text-13 whitespace-nowrap",
        look === "INVALID" && "font-demi text-st-retard",
        look === "DUPLICATE" && "font-demi text-st-veille",
        look === "CORRECTED" && "font-demi text-encre-2",
        look === "CHANGED" && "font-demi text-lien",
        /^(READY|UNCHANGED|IGNORED|IMPORTED)$/.test(look) && "text-encre-3",
      )}
    >
      <LookIcon look={look} />
      {ROW_LOOK_LABELS[look]}
    </span>
  );
}
