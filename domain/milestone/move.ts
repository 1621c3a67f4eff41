/**
 * What can happen to a milestone: BASELINE sets the date of the contract or an avenant, POSTPONED the pilot's
 * forecast, REACHED and UNREACHED its actual date, CANCELLED takes it out of the action.
 */
export const MOVE_KINDS = ["BASELINE", "POSTPONED", "REACHED", "UNREACHED", "CANCELLED"] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/** Why a milestone is postponed. */
export const REASON_KINDS = ["SUPPLIER", "PROCEDURE", "FUNDING", "TECHNICAL", "OTHER"] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];
