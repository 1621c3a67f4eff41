import { Refusal } from "../shared/refusal";
import type { MilestoneFacts } from "./milestone";

type Situation = Pick<MilestoneFacts, "actual" | "cancelled">;

/** A milestone can be reached, postponed or cancelled while it is neither reached nor cancelled. */
export function assertMovable(milestone: Situation): void {
  if (milestone.cancelled) throw new Refusal("milestone.cancelled", "Ce jalon est annulé : ajoutez-en un nouveau.");
  if (milestone.actual)
    throw new Refusal(
      "milestone.reached",
      "Ce jalon est déjà atteint. Pour revenir dessus, choisissez « Le jalon n’est pas atteint ».",
    );
}

export function assertReached(milestone: Situation): void {
  if (milestone.cancelled || !milestone.actual)
    throw new Refusal("milestone.notReached", "Ce jalon n’est pas marqué atteint : rien à retirer.");
}
