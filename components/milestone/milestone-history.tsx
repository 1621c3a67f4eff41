import { MOVE_LABELS } from "@/domain/milestone/move.labels";
import { REASON_LABELS } from "@/domain/milestone/reason.labels";
import { longDate } from "@/domain/shared/format";
import type { MilestoneMove } from "@/server/milestone/milestone-history.queries";

export function MilestoneHistory({ moves }: { moves: readonly MilestoneMove[] }) {
  return (
    <ol className="-mt-3 border-t border-encre">
      {moves.map((move) => (
        <li key={move.id} className="grid gap-0.5 border-b border-filet-fin py-2.5 text-13">
          <p className="text-14 font-demi">
            {MOVE_LABELS[move.kind]}
            {move.toDate && ` : ${longDate(move.toDate)}`}
          </p>
          {move.fromDate && <p className="text-encre-2">auparavant {longDate(move.fromDate)}</p>}
          {move.reason && (
            <p className="text-encre-2">
              {move.reasonKind && `${REASON_LABELS[move.reasonKind]} : `}« {move.reason} »
            </p>
          )}
          <p className="text-12 text-encre-3">
            Déclaré le {longDate(move.declaredOn)} par {move.author}
          </p>
        </li>
      ))}
    </ol>
  );
}
