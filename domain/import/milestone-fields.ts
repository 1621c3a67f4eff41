import { z } from "zod";
import { REASON_KINDS } from "../milestone/move";
import { REASON_LABELS } from "../milestone/reason.labels";
import { type CalendarDate, calendarDateSchema } from "../shared/calendar-date";
import { ACTION_FIELD, ACTION_NUMBERS } from "./action-field";
import type { CellProblem } from "./cell-problem";
import type { FileRow } from "./file-row";
import { type ImportField, importField } from "./import-field";
import { readChoice, readDateCell, readInteger, readText } from "./read-field";
import { rowReading } from "./row-reading";

const RANK = importField("rank", "N° du jalon", "integer", [
  "numero jalon",
  "rang",
  "rang du jalon",
  "numero du jalon",
]);
const TITLE = importField(
  "title",
  "Jalon",
  "text",
  ["intitule", "intitule du jalon", "libelle", "etape", "titre"],
  true,
);
const WEIGHT = importField("weight", "Poids", "integer", ["ponderation", "coefficient"]);
const BASELINE = importField("baseline", "Date du contrat", "date", [
  "prevu au contrat",
  "date contractuelle",
  "echeance contractuelle",
  "date initiale",
]);
const FORECAST = importField("forecast", "Date prévue", "date", [
  "prevu le",
  "date previsionnelle",
  "reporte au",
  "reestime",
  "nouvelle date",
  "echeance",
]);
const ACTUAL = importField("actual", "Atteint le", "date", [
  "date d atteinte",
  "date reelle",
  "realise le",
  "date de realisation",
]);
const REASON_KIND = importField("reasonKind", "Motif du report", "choice", ["motif", "nature du report"]);
const REASON = importField("reason", "Explication", "text", [
  "pourquoi",
  "explication du report",
  "commentaire",
  "raison",
]);

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
