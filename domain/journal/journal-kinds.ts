import type { JournalEvent } from "./events";

/** What a change is about, as the history sorts them. */
export const JOURNAL_KINDS = [
  "SPENDING",
  "MILESTONE",
  "STATUS",
  "FORECAST",
  "FUNDING",
  "PLAN",
  "COPIL",
  "OBSTACLE",
  "PROOF",
  "REVIEW",
  "IMPORT",
  "PUBLICATION",
  "PEOPLE",
] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

type Subject = JournalEvent extends infer Event ? (Event extends `${infer Word}.${string}` ? Word : never) : never;

const KIND_OF_SUBJECT: Record<Subject, JournalKind> = {
  spending: "SPENDING",
  milestone: "MILESTONE",
  status: "STATUS",
  closing: "STATUS",
  forecast: "FORECAST",
  funding: "FUNDING",
  plan: "PLAN",
  amendment: "PLAN",
  approval: "PLAN",
  copil: "COPIL",
  obstacle: "OBSTACLE",
  decision: "COPIL",
  envelope: "PLAN",
  proof: "PROOF",
  review: "REVIEW",
  import: "IMPORT",
  publication: "PUBLICATION",
  campaign: "PEOPLE",
  person: "PEOPLE",
  action: "PEOPLE",
};

export const JOURNAL_KIND_LABELS: Record<JournalKind, string> = {
  SPENDING: "Dépenses",
  MILESTONE: "Jalons",
  STATUS: "Météo",
  FORECAST: "Prévisions",
  FUNDING: "Financement",
  PLAN: "Plan et avenants",
  COPIL: "COPIL et décisions",
  OBSTACLE: "Points de blocage",
  PROOF: "Pièces",
  REVIEW: "Revue préfecture",
  IMPORT: "Imports",
  PUBLICATION: "Données ouvertes",
  PEOPLE: "Personnes",
};

/** The first words of the events of those kinds: « spending » of « spending.paid ». */
export function subjectsOf(kinds: readonly JournalKind[]): string[] {
  return Object.entries(KIND_OF_SUBJECT).flatMap(([subject, kind]) => (kinds.includes(kind) ? [subject] : []));
}

/** The kind of an event; null for one this version does not know. */
export function journalKind(event: string): JournalKind | null {
  const subject = event.slice(0, Math.max(0, event.indexOf(".")));
  return Object.hasOwn(KIND_OF_SUBJECT, subject) ? KIND_OF_SUBJECT[subject as Subject] : null;
}
