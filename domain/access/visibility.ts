import { can, covers, type Grant, seesTerritory, type TerritoryScope, type Viewer } from "./permissions";

/** From the most open to the most closed; what each lets through is in `opens`. */
export const VISIBILITIES = ["PUBLIC", "COPIL", "FUNDERS", "ACTION"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** What the ADMIN decides about an action: who reads its amounts, and who reads its texts. */
export type Visibilities = { amountsVisibility: Visibility; textsVisibility: Visibility };

/** An action as its confidentiality is judged: read from the stored row, never from the request. */
export type GuardedAction = TerritoryScope &
  Visibilities & {
    actionId: string;
    /** The organisations, by id, with a funding line that is neither refused nor abandoned. */
    funders: readonly string[];
  };

/** What a viewer reads of an action: all of it, or public facts with, when they are public, its five totals and the sentence of its status. */
export type Reading = "full" | { totals: boolean; sentence: boolean };

/**
 * The one decision about what a person reads of an action. In full: their role reads it, and both its amounts and its texts are
 * open to them. Otherwise the partial view, widened by what is public. Null outside their territories.
 */
export function readingOf(viewer: Viewer, action: GuardedAction): Reading | null {
  if (!seesTerritory(viewer, action)) return null;
  const { amountsVisibility: amounts, textsVisibility: texts } = action;
  if (can(viewer, "action.read", action) && sees(viewer, amounts, action) && sees(viewer, texts, action)) return "full";
  return publicReading(action);
}

/** What nobody in particular reads of an action: on its territory's open page, and inside for who may not read it in full. */
export function publicReading({ amountsVisibility, textsVisibility }: Visibilities): Exclude<Reading, "full"> {
  return { totals: amountsVisibility === "PUBLIC", sentence: textsVisibility === "PUBLIC" };
}

/** Whether any of the viewer's grants opens that level of the action. A role more never hides, nor does a level more open. */
function sees(viewer: Viewer, level: Visibility, action: GuardedAction): boolean {
  if (level === "PUBLIC") return seesTerritory(viewer, action);
  return viewer.grants.some((grant) => covers(grant, action) && opens(grant, level, action));
}

/** ADMIN and PREFECTURE read everything of their territory, PILOT and INDUSTRIALIST of their action; the others by level. */
function opens({ role, organizationId }: Grant, level: Visibility, { funders }: GuardedAction): boolean {
  if (role !== "COPIL" && role !== "OBSERVER") return true;
  if (level === "FUNDERS") return typeof organizationId === "string" && funders.includes(organizationId);
  return level !== "ACTION";
}
