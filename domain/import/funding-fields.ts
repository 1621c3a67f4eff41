import { z } from "zod";
import { FUNDING_KIND_LABELS, FUNDING_STATUS_LABELS, ORGANIZATION_KIND_LABELS } from "../funding/funding.labels";
import { FUNDING_KINDS, FUNDING_STATUSES } from "../funding/funding-line";
import { ORGANIZATION_KINDS } from "../funding/organization-kind";
import { SCHEME_CODES, SCHEMES } from "../funding/scheme";
import { calendarDateSchema } from "../shared/calendar-date";
import { cents } from "../shared/money";
import { ACTION_FIELD, ACTION_NUMBERS } from "./action-field";
import type { CellProblem } from "./cell-problem";
import type { FileRow } from "./file-row";
import { type ImportField, importField } from "./import-field";
import { readAmountCell, readChoice, readDateCell, readInteger, readPercent, readText } from "./read-field";
import { rowReading } from "./row-reading";

const RANK = importField("rank", "N° de ligne", "integer", [
  "ligne",
  "numero du financement",
  "numero financement",
  "rang",
]);
const FUNDER = importField("funder", "Financeur", "text", ["nom du financeur", "attribuant", "organisme"], true);
const FUNDER_KIND = importField("funderKind", "Nature du financeur", "choice", ["type de financeur", "categorie"]);
const KIND = importField("kind", "Nature", "choice", ["nature du financement", "type d aide", "forme de l aide"]);
const SCHEME = importField("scheme", "Dispositif", "choice", ["programme", "fonds"]);
const TITLE = importField("title", "Intitulé", "text", ["dossier", "objet", "intitule du dossier"]);
const STATUS = importField("status", "Étape", "choice", ["etat", "statut", "avancement"], true);
const DATE = importField("date", "Date de l’étape", "date", ["date", "le", "depuis le", "date etape"], true);
const AMOUNT = importField("amount", "Montant", "amount", ["montant de l etape", "aide", "subvention"]);
const BASE = importField("eligibleBase", "Assiette", "amount", ["assiette eligible", "depense subventionnable"]);
const RATE = importField("rate", "Taux", "percent", ["taux d intervention", "taux de subvention"]);
const HOLDER = importField("holder", "Qui a la main", "text", ["service", "service instructeur"]);
const FILE_NUMBER = importField("fileNumber", "N° de dossier", "text", ["numero", "reference", "numero dossier"]);
const START_BY = importField("startBy", "À commencer avant le", "date", [
  "date limite de commencement",
  "commencer avant",
]);
const START_BASIS = importField("startByBasis", "Source de la date de commencement", "text", ["source commencement"]);
const COMPLETE_BY = importField("completeBy", "À achever avant le", "date", [
  "date limite d achevement",
  "achever avant",
]);
const COMPLETE_BASIS = importField("completeByBasis", "Source de la date d’achèvement", "text", ["source achevement"]);
const DOCUMENT = importField("document", "Pièce", "text", ["document", "arrete", "reference de la piece"]);
const REASON = importField("reason", "Explication", "text", ["motif", "raison", "commentaire"]);

export const FUNDING_FIELDS: readonly ImportField[] = [
  ACTION_FIELD,
  RANK,
  FUNDER,
  FUNDER_KIND,
  KIND,
  SCHEME,
  TITLE,
  STATUS,
  DATE,
  AMOUNT,
  BASE,
  RATE,
  HOLDER,
  FILE_NUMBER,
  START_BY,
  START_BASIS,
  COMPLETE_BY,
  COMPLETE_BASIS,
  DOCUMENT,
  REASON,
];

const text = z.string().nullable();
const date = calendarDateSchema.nullable();
const amount = z.int().transform(cents).nullable();

/** A row as it was read; null where its cell is empty, which asks for nothing. */
export const fundingRow = z.object({
  action: z.int(),
  rank: z.int().nullable(),
  funder: text,
  funderKind: z.enum(ORGANIZATION_KINDS).nullable(),
  kind: z.enum(FUNDING_KINDS).nullable(),
  scheme: z.enum(SCHEME_CODES).nullable(),
  title: text,
  status: z.enum(FUNDING_STATUSES).nullable(),
  date,
  amount,
  eligibleBase: amount,
  rate: z.int().nullable(),
  holder: text,
  fileNumber: text,
  startBy: date,
  startByBasis: text,
  completeBy: date,
  completeByBasis: text,
  document: text,
  reason: text,
});
export type FundingRow = z.output<typeof fundingRow>;

const choices = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }));
const FUNDER_KINDS = choices(ORGANIZATION_KINDS, ORGANIZATION_KIND_LABELS);
const KINDS = choices(FUNDING_KINDS, FUNDING_KIND_LABELS);
const STATUSES = choices(FUNDING_STATUSES, FUNDING_STATUS_LABELS);
const SCHEME_CHOICES = SCHEME_CODES.map((value) => ({ value, label: SCHEMES[value].label, names: [value] }));

/** What the cells of a row say, each by itself. An action is 0 when its number is missing or can't be read. */
export function readFundingRow(row: FileRow): { wanted: FundingRow; problems: CellProblem[] } {
  const { take, problems } = rowReading(row);
  const words = (of: ImportField, longest: number, shortest = 1) =>
    take(of, (asked, typed) => readText(asked, typed, { longest, shortest }));
  const money = (of: ImportField) => take(of, (asked, typed) => readAmountCell(asked, typed));
  const wanted = {
    action: take(ACTION_FIELD, (asked, typed) => readInteger(asked, typed, ACTION_NUMBERS)) ?? 0,
    rank: take(RANK, (asked, typed) => readInteger(asked, typed, { least: 1, most: 9_999 })),
    funder: words(FUNDER, 160, 2)?.replace(/\s+/g, " ") ?? null,
    funderKind: take(FUNDER_KIND, (asked, typed) => readChoice(asked, typed, FUNDER_KINDS)),
    kind: take(KIND, (asked, typed) => readChoice(asked, typed, KINDS)),
    scheme: take(SCHEME, (asked, typed) => readChoice(asked, typed, SCHEME_CHOICES)),
    title: words(TITLE, 200, 2),
    status: take(STATUS, (asked, typed) => readChoice(asked, typed, STATUSES)),
    date: take(DATE, readDateCell),
    amount: money(AMOUNT),
    eligibleBase: money(BASE),
    rate: take(RATE, readPercent),
    holder: words(HOLDER, 160),
    fileNumber: words(FILE_NUMBER, 60),
    startBy: take(START_BY, readDateCell),
    startByBasis: words(START_BASIS, 200),
    completeBy: take(COMPLETE_BY, readDateCell),
    completeByBasis: words(COMPLETE_BASIS, 200),
    document: words(DOCUMENT, 160),
    reason: words(REASON, 400),
  };
  return { wanted, problems };
}
