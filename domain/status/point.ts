/** STATUS: the météo and its sentence alone. POINT: a full status point. CONFIRMED: « rien de neuf ». */
export const DECLARATION_KINDS = ["STATUS", "POINT", "CONFIRMED"] as const;
export type DeclarationKind = (typeof DECLARATION_KINDS)[number];
