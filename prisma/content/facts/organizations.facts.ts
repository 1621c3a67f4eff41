/** Who carries, owns or signs; `kind` is a code. */
export const ORGANIZATIONS = [
  { name: "Alès Agglomération", kind: "EPCI" },
  { name: "IMT Mines Alès", kind: "SCHOOL" },
  { name: "SGroup", kind: "COMPANY" },
  { name: "Groupe Capelle", kind: "COMPANY" },
  { name: "SD Tech", kind: "COMPANY" },
  { name: "Alès Myriapolis", kind: "AGENCY" },
  { name: "Schneider Electric", kind: "COMPANY" },
  { name: "Ergosanté", kind: "COMPANY" },
  { name: "Préfecture de la région Occitanie", kind: "STATE" },
  { name: "Région Occitanie / Pyrénées-Méditerranée", kind: "REGION" },
] as const;

export type OrganizationName = (typeof ORGANIZATIONS)[number]["name"];
