import { schemeOf } from "../funding/scheme";
import type { CalendarDate } from "../shared/calendar-date";
import { isAfter } from "../shared/calendar-date";
import { NBSP } from "../shared/format";
import type { Cents } from "../shared/money";
import { agreedOn, type Grant } from "./grant";
import { isSiret } from "./siret";

/** A line of the SCDL model « subventions » 2.1.1, one beneficiary each, under the names of its published schema. */
export type Subvention = {
  nomAttribuant: string;
  idAttribuant: string;
  dateConvention: CalendarDate;
  referenceDecision: string | null;
  nomBeneficiaire: string;
  idBeneficiaire: string;
  rnaBeneficiaire: null;
  objet: string;
  montant: Cents;
  nature: "aide en numéraire";
  conditionsVersement: "unique" | "échelonné";
  datesPeriodeVersement: string;
  idRAE: null;
  notificationUE: boolean;
  pourcentageSubvention: 1;
  dispositifAide: null;
};

/** What keeps a grant out of the file, each in the words of who can mend it. */
export const MISSING_FACTS = [
  "VISIBILITY",
  "FUNDER_SIRET",
  "BENEFICIARY_SIRET",
  "AMOUNT",
  "TERMS",
  "PERIOD",
  "DE_MINIMIS",
] as const;
export type MissingFact = (typeof MISSING_FACTS)[number];

/** A grant as it is published, or what is missing for that: nothing is guessed to fill a required field. */
export type Disclosure = { row: Subvention; missing: readonly [] } | { row: null; missing: readonly MissingFact[] };

const OBJECT_SIGNS = 256;
const DEMO_OBJECT = `Données de démonstration${NBSP}: `;

/**
 * Only of an action whose amounts are public; its file number, a text, only when its texts are. The row of a demonstration says so
 * where every reader of the model looks.
 */
export function disclosure(grant: Grant, isDemo: boolean): Disclosure {
  const { line, action, funder, beneficiary, deMinimis } = grant;
  const on = agreedOn(line);
  const amount = line.contracted ?? line.granted;
  const terms = paymentTerms(grant);
  const period = on && terms ? paymentPeriod(grant, on, terms) : null;
  const isNamed = ({ siret }: { siret: string | null }) => siret !== null && isSiret(siret);
  if (
    action.amountsVisibility === "PUBLIC" &&
    isNamed(funder) &&
    isNamed(beneficiary) &&
    on !== null &&
    amount !== null &&
    terms !== null &&
    period !== null &&
    deMinimis !== null
  ) {
    const row: Subvention = {
      nomAttribuant: funder.name,
      idAttribuant: funder.siret ?? "",
      dateConvention: on,
      referenceDecision: action.textsVisibility === "PUBLIC" ? line.fileNumber : null,
      nomBeneficiaire: beneficiary.name,
      idBeneficiaire: beneficiary.siret ?? "",
      rnaBeneficiaire: null,
      objet: `${isDemo ? DEMO_OBJECT : ""}${action.title}`.slice(0, OBJECT_SIGNS),
      montant: amount,
      nature: "aide en numéraire",
      conditionsVersement: terms,
      datesPeriodeVersement: period,
      idRAE: null,
      notificationUE: deMinimis,
      pourcentageSubvention: 1,
      dispositifAide: null,
    };
    return { row, missing: [] };
  }
  const missing: Record<MissingFact, boolean> = {
    VISIBILITY: action.amountsVisibility !== "PUBLIC",
    FUNDER_SIRET: !isNamed(funder),
    BENEFICIARY_SIRET: !isNamed(beneficiary),
    AMOUNT: amount === null,
    TERMS: terms === null,
    PERIOD: terms !== null && period === null,
    DE_MINIMIS: deMinimis === null,
  };
  return { row: null, missing: MISSING_FACTS.filter((fact) => missing[fact]) };
}

/** By parts when some were paid or the award foresees any; at once when it was settled so. Null: nothing says it yet. */
function paymentTerms({ line, payments }: Grant): Subvention["conditionsVersement"] | null {
  const { advance, instalments } = schemeOf(line.scheme);
  const foreseen = [line.advanceCeiling ?? advance?.percent, line.instalmentCeiling ?? instalments?.percent];
  if (payments.partial > 0 || foreseen.some((percent) => percent !== undefined && percent > 0)) return "échelonné";
  return line.status === "SETTLED" && payments.receipts === 1 ? "unique" : null;
}

/** The day it was paid, or from its agreement to the day it was settled; else to the day its work must be complete. */
function paymentPeriod(
  { line, payments: { lastOn } }: Grant,
  on: CalendarDate,
  terms: Subvention["conditionsVersement"],
): string | null {
  if (terms === "unique") return lastOn;
  const until = line.status === "SETTLED" ? lastOn : (line.completeBy?.on ?? null);
  return until === null || isAfter(on, until) ? null : `${on}/${until}`;
}
