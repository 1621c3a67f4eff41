import { z } from "zod";
import { REASON_KINDS } from "../milestone/move";
import { REASON_LABELS } from "../milestone/reason.labels";
import { type CalendarDate, calendarDateSchema } from "../shared/calendar-date";
import { ACTION_FIELD, ACTION_NUMBERS } from "./action-field";
import type { CellProblem } from "./cell-problem";
import type { FileRow } from "./file-row";
import type { ImportField } from "./import-field";
import { readChoice, readDateCell, readInteger, readText } from "./read-field";
import { rowReading } from "./row-reading";

const RANK: ImportField = {
  name: "rank",
  label: "N° du jalon",
  required: false,
  kind: "integer",
  headers: ["numero jalon", "rang", "rang du jalon", "numero du jalon"],
};
const TITLE: ImportField = {
  name: "title",
  label: "Jalon",
  required: true,
  kind: "text",
  headers: ["intitule", "intitule du jalon", "libelle", "etape", "titre"],
};
const WEIGHT: ImportField = {
  name: "weight",
  label: "Poids",
  required: false,
  kind: "integer",
  headers: ["ponderation", "coefficient"],
};
const BASELINE: ImportField = {
  name: "baseline",
  label: "Date du contrat",
  required: false,
  kind: "date",
  headers: ["prevu au contrat", "date contractuelle", "echeance contractuelle", "date initiale"],
};
const FORECAST: ImportField = {
  name: "forecast",
  label: "Date prévue",
  required: false,
  kind: "date",
  headers: ["prevu le", "date previsionnelle", "reporte au", "reestime", "nouvelle date", "echeance"],
};
const ACTUAL: ImportField = {
  name: "actual",
  label: "Atteint le",
  required: false,
  kind: "date",
  headers: ["date d atteinte", "date reelle", "realise le", "date de realisation"],
};
const REASON_KIND: ImportField = {
  name: "reasonKind",
  label: "Motif du report",
  required: false,
  kind: "choice",
  headers: ["motif", "nature du report"],
};
const REASON: ImportField = {
  name: "reason",
  label: "Explication",
  required: false,
  kind: "text",
  headers: ["pourquoi", "explication du report", "commentaire", "raison"],
};

export const MILESTONE_FIELDS: readonly ImportField[] = [
  ACTION_FIELD,
  RANK,
  TITLE,
  WEIGHT,
  BASELINE,
  FORECAST,
  ACTUAL,
  REASON_KIND,
  REASON,
];

const date = calendarDateSchema.nullable();

/** A row as it was read; null where its cell is empty, which asks for nothing. */
export const milestoneRow = z.object({
  action: z.int(),
  rank: z.int().nullable(),
  title: z.string().nullable(),
  weight: z.int().nullable(),
  baseline: date,
  forecast: date,
  actual: date,
  reasonKind: z.enum(REASON_KINDS).nullable(),
  reason: z.string().nullable(),
});
export type MilestoneRow = z.output<typeof milestoneRow>;

const REASONS = REASON_KINDS.map((value) => ({ value, label: REASON_LABELS[value] }));

/** What the cells of a row say, each by itself. An action is 0 when its number is missing or can't be read. */
export function readMilestoneRow(row: FileRow): { wanted: MilestoneRow; problems: CellProblem[] } {
  const { take, problems } = rowReading(row);
  const day = (field: ImportField): CalendarDate | null => take(field, readDateCell);
  const wanted = {
    action: take(ACTION_FIELD, (field, typed) => readInteger(field, typed, ACTION_NUMBERS)) ?? 0,
    rank: take(RANK, (field, typed) => readInteger(field, typed, { least: 1, most: 9_999 })),
    title: take(TITLE, (field, typed) => readText(field, typed, { longest: 200, shortest: 3 })),
    weight: take(WEIGHT, (field, typed) => readInteger(field, typed, { least: 0, most: 100 })),
    baseline: day(BASELINE),
    forecast: day(FORECAST),
    actual: day(ACTUAL),
    reasonKind: take(REASON_KIND, (field, typed) => readChoice(field, typed, REASONS)),
    reason: take(REASON, (field, typed) => readText(field, typed, { longest: 400, shortest: 3 })),
  };
  return { wanted, problems };
}
