/** What a token may read, among what its person may. Territories and contracts are read with any of them. */
export const TOKEN_SCOPES = [
  "lecture:actions",
  "lecture:jalons",
  "lecture:depenses",
  "lecture:financement",
  "lecture:totaux",
] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const TOKEN_SCOPE_LABELS: Record<TokenScope, string> = {
  "lecture:actions": "Actions : textes, plan, météo et montants",
  "lecture:jalons": "Jalons : dates prévues, dates tenues, état",
  "lecture:depenses": "Dépenses et leurs écritures",
  "lecture:financement": "Financement : lignes, étapes et versements",
  "lecture:totaux": "Totaux du contrat",
};
