import type { Role } from "../access/roles";
import { type CalendarDate, isBefore } from "../shared/calendar-date";

export type HeldMembership = {
  id: string;
  role: Role;
  action: { id: string; number: number; title: string } | null;
  organization: { id: string; name: string } | null;
  /** The last day of the role; null when it has none. */
  endsOn: CalendarDate | null;
  ended: boolean;
};

/** `INVITED` has a live link, `LAPSED` had one and never used it; `ENDED` has no role left in force. */
export type PersonState = "ACTIVE" | "INVITED" | "LAPSED" | "SUSPENDED" | "ENDED";

/** Someone who holds a role in a territory, as those who manage its people see them. */
export type Person = {
  id: string;
  name: string;
  email: string;
  state: PersonState;
  lastSeen: string | null;
  linkUntil: string | null;
  /** How many programs read the API for them: nobody else knows which. */
  tokens: number;
  /** Acts on other territories too: the account itself is then not this territory's to suspend or renew. */
  elsewhere: boolean;
  roles: readonly HeldMembership[];
};

/** Someone who acted in the territory and holds no role in force any more, there or anywhere. */
export type DepartedPerson = { id: string; name: string; email: string; lastSeen: string | null };

type Standing = { suspended: boolean; signsIn: boolean; linkUntil: unknown; roles: readonly { ended: boolean }[] };

export function personState({ suspended, signsIn, linkUntil, roles }: Standing): PersonState {
  if (suspended) return "SUSPENDED";
  if (roles.every(({ ended }) => ended)) return "ENDED";
  if (signsIn) return "ACTIVE";
  return linkUntil ? "INVITED" : "LAPSED";
}

/** A role counts through its last day. */
export function hasEnded(endsOn: CalendarDate | null, today: CalendarDate): boolean {
  return endsOn !== null && isBefore(endsOn, today);
}
