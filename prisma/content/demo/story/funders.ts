import type { OrganizationKind } from "@/domain/funding/organization-kind";

/** Who pays in the story beside the organisations of the facts: public institutions, and banks that nobody names. */
export const DEMO_FUNDERS = [
  { name: "État", kind: "STATE" },
  { name: "Union européenne (FEDER)", kind: "EUROPEAN_UNION" },
  { name: "Banque des Territoires", kind: "PUBLIC_BANK" },
  { name: "Département du Gard", kind: "DEPARTMENT" },
  { name: "Banques des entreprises", kind: "BANK" },
] as const satisfies readonly { name: string; kind: OrganizationKind }[];

export const REGION = "Région Occitanie / Pyrénées-Méditerranée";
export const AGGLO = "Alès Agglomération";
export const STATE = "État";
export const FEDER = "Union européenne (FEDER)";
export const PUBLIC_BANK = "Banque des Territoires";
export const DEPARTMENT = "Département du Gard";
export const BANKS = "Banques des entreprises";
