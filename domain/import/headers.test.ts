import { expect, test } from "vitest";
import { foldedHeader, recognised } from "./headers";
import type { ImportField } from "./import-field";

test.each([
  ["Montant HT (€)", "montant ht"],
  ["Montant en euros", "montant"],
  ["Date (jj/mm/aaaa)", "date"],
  ["N° action", "numero action"],
  ["N° d’écriture", "numero ecriture"],
  ["N°\u00a0de mandat", "numero mandat"],
  ["  Libellé :  ", "libelle"],
  ["ÉTAPE", "etape"],
  ["Poste_de-dépense", "poste de depense"],
  ["(€)", ""],
])("« %s » is folded to « %s »", (header, folded) => {
  expect(foldedHeader(header)).toBe(folded);
});

const field = (name: string, label: string, headers: string[] = []): ImportField => ({
  name,
  label,
  required: false,
  kind: "text",
  headers,
});
const FIELDS = [
  field("action", "Action", ["numero action"]),
  field("supplier", "Tiers", ["fournisseur"]),
  field("date", "Date"),
  field("committedOn", "Date d’engagement", ["engage le"]),
  field("amount", "Montant"),
];

test("columns are recognised by a label, a known name, or a name that follows one", () => {
  expect(recognised(["N° action", "Fournisseur", "Date mandat", "Montant HT (€)", "Couleur"], FIELDS)).toEqual([
    "action",
    "supplier",
    "date",
    "amount",
    null,
  ]);
});

test("an exact name goes before one that only begins alike, and a field is held once", () => {
  expect(recognised(["Date d’engagement", "Date", "Date mandat", "Tiers", "Fournisseur", ""], FIELDS)).toEqual([
    "committedOn",
    "date",
    null,
    "supplier",
    null,
    null,
  ]);
});

test("what was chosen last time goes first, a column left out included", () => {
  const remembered = new Map([
    ["couleur", "supplier"],
    ["montant ht", "-"],
    ["disparu", "unknownField"],
  ]);
  expect(recognised(["Fournisseur", "Couleur", "Montant HT", "Disparu"], FIELDS, remembered)).toEqual([
    null,
    "supplier",
    null,
    null,
  ]);
});
