import { NBSP, plural, quantity } from "../shared/format";

/** What there is to read since the last round: all of it, what is left, and in how many actions. */
export type ReviewTally = { total: number; left: number; actions: number };

/** « 9 changements à revoir » */
export function reviewHeadline({ total, left }: ReviewTally): string {
  if (left > 0) return `${quantity(left, "changement", "changements")} à revoir`;
  return total === 0 ? "Rien n’a changé" : "Tout est revu";
}

/** « 5 traités sur 14, dans 6 actions » */
export function progressInWords({ total, left, actions }: ReviewTally): string {
  const done = total - left;
  const where = actions === 0 ? "" : `, dans ${quantity(actions, "action", "actions")}`;
  return `${quantity(done, "traité", "traités")} sur ${total}${where}`;
}

/** « 8 éléments validés ; 1 modifié pendant votre lecture reste à revoir. » */
export function acceptedInWords(accepted: number, changed: number): string {
  const done = `${quantity(accepted, "élément validé", "éléments validés")}`;
  if (changed === 0) return `${done}.`;
  return `${done}${NBSP}; ${changed}${NBSP}${plural(changed, "modifié pendant votre lecture reste", "modifiés pendant votre lecture restent")} à revoir.`;
}
