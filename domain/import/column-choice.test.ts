import { expect, test } from "vitest";
import { columnFault, columnsHeadline } from "./column-choice";
import type { ImportField } from "./import-field";

const field = (name: string, label: string, required: boolean): ImportField => ({
  name,
  label,
  required,
  kind: "text",
  headers: [],
});
const FIELDS = [
  field("action", "Action", true),
  field("amount", "Montant HT", true),
  field("note", "Commentaire", false),
];

test("fields a file can't be read without are asked for by their names", () => {
  expect(columnFault([null, "amount"], FIELDS)).toBe(
    "Il manque «\u202fAction\u202f». Choisissez la colonne correspondante.",
  );
  expect(columnFault([], FIELDS)).toBe(
    "Il manque «\u202fAction\u202f» et «\u202fMontant HT\u202f». Choisissez les colonnes correspondantes.",
  );
});

test("a field is held by one column", () => {
  expect(columnFault(["action", "amount", "amount"], FIELDS)).toBe(
    "«\u202fMontant HT\u202f» est choisi pour plusieurs colonnes\u00a0: B et C. Gardez-en une.",
  );
  expect(columnFault(["action", null, "amount"], FIELDS)).toBeNull();
});

test("the title tells what is left to recognise", () => {
  expect(columnsHeadline(["action", "amount"], FIELDS)).toBe("Les colonnes nécessaires sont reconnues");
  expect(columnsHeadline(["action"], FIELDS)).toBe("Il reste à dire quelle colonne contient «\u202fMontant HT\u202f»");
  expect(columnsHeadline([], FIELDS)).toBe("Il reste 2 colonnes à reconnaître");
});
