import type { Obstacle, ObstacleMove } from "@/domain/obstacle/obstacle";
import { OBSTACLE_MOVE_LABELS } from "@/domain/obstacle/obstacle.labels";
import { longDate, NBSP } from "@/domain/shared/format";

/** What happened to an obstacle, the newest first, down to the day it was raised. */
export function ObstacleHistory({ obstacle }: { obstacle: Obstacle }) {
  return (
    <ol className="-mt-3 border-t border-encre">
      {obstacle.moves.toReversed().map((move) => (
        <li key={move.id} className={ROW}>
          <p className="text-14 font-demi">{moveWords(move)}</p>
          <p className="text-encre-2">« {move.sentence} »</p>
          <p className="text-12 text-encre-3">
            Le {longDate(move.on)} par {move.author}
          </p>
        </li>
      ))}
      <li className={ROW}>
        <p className="text-14 font-demi">Signalé</p>
        <p className="text-12 text-encre-3">
          Le {longDate(obstacle.raisedOn)} par {obstacle.author}
        </p>
      </li>
    </ol>
  );
}

const ROW = "grid gap-0.5 border-b border-filet-fin py-2.5 text-13";

function moveWords(move: ObstacleMove): string {
  const label = OBSTACLE_MOVE_LABELS[move.kind];
  if (move.kind === "ADDRESSED")
    return `${label} à${NBSP}: ${move.service}, réponse due le ${longDate(move.replyDueOn)}`;
  if (move.kind !== "ESCALATED") return label;
  const { number, heldOn, cancelled } = move.meeting;
  return `${label} n°${NBSP}${number} du ${longDate(heldOn)}${cancelled ? ", séance annulée" : ""}`;
}
