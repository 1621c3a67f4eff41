import type { Role } from "../access/roles";

export type HeldMembership = { id: string; role: Role; action: { number: number; title: string } | null };

/** `INVITED` has a live link, `LAPSED` had one and never used it. */
export type PersonState = "ACTIVE" | "INVITED" | "LAPSED" | "SUSPENDED";

/** Someone who holds a role in a territory, as those who manage its people see them. */
export type Person = {
  id: string;
  name: string;
  email: string;
  state: PersonState;
  lastSeen: string | null;
  linkUntil: string | null;
  /** Acts on other territories too: the account itself is then not this territory's to suspend or renew. */
  elsewhere: boolean;
  roles: readonly HeldMembership[];
};
