import { CircleCheck, CircleDashed } from "lucide-react";
import type { ClaimPiece } from "@/domain/funding/claim-pieces";
import { NBSP } from "@/domain/shared/format";

/** The papers that go with a claim: those the file names, and those still to be joined. */
export function Pieces({ pieces }: { pieces: readonly ClaimPiece[] }) {
  return (
    <div className="text-13">
      <p className="text-encre-2">Pièces d’ordinaire demandées{NBSP}:</p>
      <ul className="mt-0.5 grid gap-0.5">
        {pieces.map(({ label, reference }) => (
          <li key={label} className="flex items-start gap-1.5">
            {reference === null ? (
              <CircleDashed aria-hidden="true" className="mt-0.5 size-3.5 flex-none text-encre-3" />
            ) : (
              <CircleCheck aria-hidden="true" className="mt-0.5 size-3.5 flex-none text-st-ok" />
            )}
            <span>
              {label}
              <span className="text-encre-3">{reference === null ? ", à joindre" : `, ${reference}`}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
