import { CircleCheck, CircleDashed, Paperclip } from "lucide-react";
import type { ClaimPiece } from "@/domain/funding/claim-pieces";
import { listFr, NBSP } from "@/domain/shared/format";

type PiecesProps = { pieces: readonly ClaimPiece[]; files: readonly string[] };

/** The papers that go with a claim: those the file names, those still to be joined, and the files already there. */
export function Pieces({ pieces, files }: PiecesProps) {
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
      {files.length > 0 && (
        <p className="mt-1 flex items-start gap-1.5 text-encre-2">
          <Paperclip aria-hidden="true" className="mt-0.5 size-3.5 flex-none text-encre-3" />
          <span className="[overflow-wrap:anywhere]">
            Jointes à cette ligne{NBSP}: {listFr(files)}
          </span>
        </p>
      )}
    </div>
  );
}
