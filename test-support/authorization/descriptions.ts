import type { Role } from "@/domain/access/roles";

/** Where a role is held: on the action of reference, on its neighbour, over its territory or region, or over another territory. */
export type Post = "action" | "neighbour" | "here" | "region" | "elsewhere";
export type Description = {
  name: string;
  held: { role: Role; post: Post } | null;
  /** Why the session answers for nobody, or the role for nothing. */
  lost?: "session" | "expired" | "suspended" | "awaiting" | "removed" | "lapsed";
};

const held = (name: string, role: Role, post: Post): Description => ({ name, held: { role, post } });
const ADMIN_HERE = { role: "ADMIN", post: "here" } as const;

export const DESCRIPTIONS: readonly Description[] = [
  { name: "visiteur sans session", held: null, lost: "session" },
  { name: "session échue", held: ADMIN_HERE, lost: "expired" },
  { name: "compte suspendu", held: ADMIN_HERE, lost: "suspended" },
  { name: "second facteur attendu", held: ADMIN_HERE, lost: "awaiting" },
  { name: "rôle retiré après la connexion", held: ADMIN_HERE, lost: "removed" },
  { name: "rôle échu hier", held: ADMIN_HERE, lost: "lapsed" },
  held("chef de projet d’ici", "ADMIN", "here"),
  held("chef de projet d’ailleurs", "ADMIN", "elsewhere"),
  held("COPIL d’ici", "COPIL", "here"),
  held("COPIL d’ailleurs", "COPIL", "elsewhere"),
  held("pilote de l’action", "PILOT", "action"),
  held("pilote d’une autre action", "PILOT", "neighbour"),
  held("préfecture d’ici", "PREFECTURE", "here"),
  held("préfecture d’ailleurs", "PREFECTURE", "elsewhere"),
  held("industriel de l’action", "INDUSTRIALIST", "action"),
  held("industriel d’une autre action", "INDUSTRIALIST", "neighbour"),
  held("observateur de la région", "OBSERVER", "region"),
];
