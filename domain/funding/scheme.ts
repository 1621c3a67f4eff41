import { z } from "zod";
import type { FundingKind } from "./funding-line";
import type { OrganizationKind } from "./organization-kind";

/** Under which rules money is given: the code stands in `funding_line.scheme`, its rules in `SCHEMES`. */
export const SCHEME_CODES = [
  "STATE_INVESTMENT",
  "DETR",
  "DSIL",
  "FNADT",
  "FONDS_VERT",
  "FRANCE_2030",
  "REGION",
  "DEPARTMENT",
  "FEDER",
  "BANQUE_DES_TERRITOIRES",
  "BANK_LOAN",
  "OWN_FUNDS",
  "PRIVATE",
  "OTHER",
] as const;
export type SchemeCode = (typeof SCHEME_CODES)[number];

/** A share of the grant that payments may not pass, in whole per cents, with the text that says so. */
export type SchemeCeiling = { percent: number; source: string };

export type Scheme = {
  label: string;
  /** What the body that gives it usually is, and what it usually gives: proposed in the form, never imposed. */
  funderKind: OrganizationKind;
  kind: FundingKind;
  advance: SchemeCeiling | null;
  /** Advance and instalments together; the rest is the final payment. */
  instalments: SchemeCeiling | null;
  /** What the person should know about the ceilings, in a sentence. */
  explanation: string;
};

const DECREE = "décret n° 2018-514 du 25 juin 2018, art. 12";
const AS_AGREED = "Avances et acomptes selon la convention ou l’arrêté\u00a0: reportez-en les plafonds sur la ligne.";
const NONE = "Ni avance ni acompte à demander.";

const asAgreed = (label: string, funderKind: OrganizationKind, kind: FundingKind = "GRANT"): Scheme => ({
  label,
  funderKind,
  kind,
  advance: null,
  instalments: null,
  explanation: AS_AGREED,
});
const dotation = (label: string): Scheme => ({
  ...asAgreed(label, "STATE"),
  advance: { percent: 30, source: "usage des préfectures, sur attestation de commencement" },
  explanation: `Avance de 30\u202f% d’usage, sur attestation de commencement\u00a0; acomptes selon l’arrêté\u00a0: reportez-en le plafond sur la ligne.`,
});

/** What is certain of each scheme, and nothing else: where its texts leave it to the award, no ceiling is made up. */
export const SCHEMES: Record<SchemeCode, Scheme> = {
  STATE_INVESTMENT: {
    label: "Subvention d’investissement de l’État",
    funderKind: "STATE",
    kind: "GRANT",
    advance: { percent: 30, source: `${DECREE}, II` },
    instalments: { percent: 80, source: `${DECREE}, III` },
    explanation:
      "Avance jusqu’à 30\u202f% (60\u202f% avec une garantie à première demande), avance et acomptes jusqu’à 80\u202f% (90\u202f% au-delà de 48 mois)\u00a0: reportez sur la ligne le plafond de votre décision s’il est autre.",
  },
  DETR: dotation("DETR"),
  DSIL: dotation("DSIL"),
  FNADT: asAgreed("FNADT", "STATE"),
  FONDS_VERT: asAgreed("Fonds vert", "STATE"),
  FRANCE_2030: asAgreed("France 2030", "STATE"),
  REGION: asAgreed("Aide de la Région", "REGION"),
  DEPARTMENT: asAgreed("Aide du Département", "DEPARTMENT"),
  FEDER: asAgreed("FEDER", "EUROPEAN_UNION"),
  BANQUE_DES_TERRITOIRES: asAgreed("Banque des Territoires", "PUBLIC_BANK", "LOAN"),
  BANK_LOAN: { ...asAgreed("Prêt bancaire", "BANK", "LOAN"), explanation: "Tirages selon le contrat de prêt." },
  OWN_FUNDS: { ...asAgreed("Fonds propres", "EPCI", "OWN_FUNDS"), explanation: NONE },
  PRIVATE: { ...asAgreed("Apport privé", "COMPANY", "PRIVATE"), explanation: "Versements selon la convention." },
  OTHER: asAgreed("Autre dispositif", "OTHER"),
};

export const schemeSchema = z.enum(SCHEME_CODES, { error: "Choisissez un dispositif." });

/** The scheme of a stored code; one that is no longer known is « Autre dispositif », with no ceiling. */
export function schemeOf(code: string): Scheme {
  const parsed = schemeSchema.safeParse(code);
  return SCHEMES[parsed.success ? parsed.data : "OTHER"];
}
