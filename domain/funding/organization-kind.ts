/** What a body is: decides whether its money is public aid and whether the rules of local authorities apply to it. */
export const ORGANIZATION_KINDS = [
  "STATE",
  "REGION",
  "DEPARTMENT",
  "EPCI",
  "COMMUNE",
  "EUROPEAN_UNION",
  "PUBLIC_BANK",
  "AGENCY",
  "SCHOOL",
  "COMPANY",
  "BANK",
  "OTHER",
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

const PUBLIC: readonly OrganizationKind[] = [
  "STATE",
  "REGION",
  "DEPARTMENT",
  "EPCI",
  "COMMUNE",
  "EUROPEAN_UNION",
  "PUBLIC_BANK",
  "AGENCY",
];
const LOCAL_AUTHORITIES: readonly OrganizationKind[] = ["REGION", "DEPARTMENT", "EPCI", "COMMUNE"];

export function isPublicBody(kind: OrganizationKind): boolean {
  return PUBLIC.includes(kind);
}

/** A « collectivité territoriale » or a group of them: article L. 1111-10 III of the CGCT binds it as project owner. */
export function isLocalAuthority(kind: OrganizationKind): boolean {
  return LOCAL_AUTHORITIES.includes(kind);
}
