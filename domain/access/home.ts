import type { Role } from "./roles";

/** A role as the home page weighs it: over a territory, or one of its actions; without a territory, over a region or more. */
export type HeldPlace = { role: Role; slug: string | null; action: number | null };

export type Home =
  | { kind: "action"; slug: string; number: number }
  | { kind: "worklist"; slug: string }
  | { kind: "territory"; slug: string }
  | { kind: "rollup" }
  | { kind: "none" };

/**
 * Where someone lands: an industrialist on their action, whoever watches several territories on the roll-up, pilots and the
 * préfecture on what awaits them, everyone else on the dashboard of theirs. Nowhere without a role.
 */
export function homeOf(places: readonly HeldPlace[]): Home {
  if (places.length === 0) return { kind: "none" };
  const slugs = new Set(places.map(({ slug }) => slug));
  const [slug] = slugs;
  const watches = places.some(({ role }) => role === "OBSERVER");
  if (slugs.size > 1 || slug === null || slug === undefined || watches) return { kind: "rollup" };
  if (places.every(({ role }) => role === "PILOT" || role === "PREFECTURE")) return { kind: "worklist", slug };
  const numbers = new Set(places.map(({ action }) => action));
  const [number] = numbers;
  const isTheirs = numbers.size === 1 && places.every(({ role }) => role === "INDUSTRIALIST");
  return isTheirs && number ? { kind: "action", slug, number } : { kind: "territory", slug };
}
