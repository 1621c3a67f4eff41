import type { SubjectKind } from "../follow-up/subject";

/** The first words of the events the préfecture reads again. Avenants and closings are not: they wait for its approval. */
export const REVIEWABLE_AREAS = [
  "spending",
  "milestone",
  "status",
  "forecast",
  "funding",
  "obstacle",
  "proof",
  "plan",
  "envelope",
] as const;
export type ReviewableArea = (typeof REVIEWABLE_AREAS)[number];

export const MONEY_AREAS = [
  "spending",
  "forecast",
  "funding",
  "plan",
  "envelope",
] as const satisfies readonly ReviewableArea[];

/** What an event is about, when it is read again; null for what is not. */
export function reviewableArea(event: string): ReviewableArea | null {
  return REVIEWABLE_AREAS.find((area) => event.startsWith(`${area}.`)) ?? null;
}

/** What a question about an item is asked under: the action itself when nothing smaller can be talked about. */
export const AREA_SUBJECTS: Record<ReviewableArea, SubjectKind> = {
  spending: "expense",
  milestone: "milestone",
  status: "declaration",
  forecast: "action",
  funding: "fundingLine",
  obstacle: "obstacle",
  proof: "action",
  plan: "action",
  envelope: "action",
};

/** « Fil de cette dépense » */
export const AREA_THREADS: Record<ReviewableArea, string> = {
  spending: "Fil de cette dépense",
  milestone: "Fil de ce jalon",
  status: "Fil de cette déclaration",
  forecast: "Fil de cette prévision",
  funding: "Fil de ce financement",
  obstacle: "Fil de ce point de blocage",
  proof: "Fil de cette pièce",
  plan: "Fil de ce plan",
  envelope: "Fil de cette annonce",
};
