import { expect, test } from "vitest";
import { importHeadline, readyRows } from "./import-headline";
import type { ImportState } from "./import-state";
import type { ImportSummary } from "./import-summary";

const NONE = { READY: 0, CHANGED: 0, UNCHANGED: 0, DUPLICATE: 0, INVALID: 0, IGNORED: 0, IMPORTED: 0 };
const summary = (counts: Partial<ImportSummary["states"]>): ImportSummary => ({
  states: { ...NONE, ...counts },
  corrected: 0,
  figures: [],
});
const checked = (counts: Partial<ImportSummary["states"]>) =>
  importHeadline({ state: "CHECKED", rowCount: 0, summary: summary(counts) });
const imported = (counts: Partial<ImportSummary["states"]>) =>
  importHeadline({ state: "IMPORTED", rowCount: 0, summary: summary(counts) });
const at = (state: ImportState, rowCount = 42) => importHeadline({ state, rowCount, summary: null });

test("how many are ready, how many are to correct", () => {
  expect(checked({ READY: 37, INVALID: 4, DUPLICATE: 1 })).toBe("37\u00a0lignes sont prêtes, 4 sont à corriger");
  expect(checked({ READY: 30, CHANGED: 7, INVALID: 4 })).toBe("37\u00a0lignes sont prêtes, 4 sont à corriger");
  expect(checked({ READY: 1, INVALID: 1 })).toBe("1\u00a0ligne est prête, 1 est à corriger");
  expect(checked({ INVALID: 4 })).toBe("Aucune ligne n’est prête, 4 sont à corriger");
});

test("what is left to judge, then what is left out", () => {
  expect(checked({ READY: 37, DUPLICATE: 1, UNCHANGED: 2 })).toBe(
    "37\u00a0lignes sont prêtes, 1 est un doublon probable",
  );
  expect(checked({ READY: 37, DUPLICATE: 2 })).toBe("37\u00a0lignes sont prêtes, 2 sont des doublons probables");
  expect(checked({ READY: 3, UNCHANGED: 39 })).toBe("3\u00a0lignes sont prêtes, 39 sont déjà enregistrées");
  expect(checked({ READY: 3, UNCHANGED: 1, IGNORED: 1 })).toBe("3\u00a0lignes sont prêtes, 1 est déjà enregistrée");
  expect(checked({ READY: 3, IGNORED: 1 })).toBe("3\u00a0lignes sont prêtes, 1 est ignorée");
  expect(checked({ IGNORED: 2 })).toBe("Aucune ligne n’est prête, 2 sont ignorées");
});

test("all ready, nothing new, nothing at all", () => {
  expect(checked({ READY: 40, CHANGED: 2 })).toBe("Les 42 lignes sont prêtes");
  expect(checked({ CHANGED: 1 })).toBe("La seule ligne du fichier est prête");
  expect(checked({ UNCHANGED: 42 })).toBe(
    "Ce fichier n’apporte rien de nouveau\u00a0: ses 42 lignes sont déjà enregistrées",
  );
  expect(checked({ UNCHANGED: 1 })).toBe(
    "Ce fichier n’apporte rien de nouveau\u00a0: sa seule ligne est déjà enregistrée",
  );
  expect(checked({})).toBe("Ce fichier ne contient aucune ligne");
});

test("what was imported, and what was left", () => {
  expect(imported({ IMPORTED: 37 })).toBe("37\u00a0lignes sont enregistrées");
  expect(imported({ IMPORTED: 1, UNCHANGED: 3 })).toBe("1\u00a0ligne est enregistrée");
  expect(imported({ IMPORTED: 37, INVALID: 4, DUPLICATE: 1 })).toBe(
    "37\u00a0lignes sont enregistrées, 5 ont été laissées de côté",
  );
  expect(imported({ IMPORTED: 2, IGNORED: 1 })).toBe("2\u00a0lignes sont enregistrées, 1 a été laissée de côté");
});

test("while the server works, and when nothing is or stays recorded", () => {
  expect(at("READING", 0)).toBe("Le fichier est en cours de lecture");
  expect(at("CHECKING")).toBe("Les 42\u00a0lignes sont en cours de vérification");
  expect(at("CHECKING", 1)).toBe("La ligne du fichier est en cours de vérification");
  expect(at("CHECKING", 0)).toBe("Le fichier est en cours de vérification");
  expect(at("IMPORTING")).toBe("L’import est en cours d’enregistrement");
  expect(at("UNDOING")).toBe("L’import est en cours d’annulation");
  expect(at("UNREADABLE")).toBe("Le fichier n’a pas pu être lu, rien n’est enregistré");
  expect(at("UNDONE")).toBe("Import annulé\u00a0: ce qu’il avait enregistré est retiré");
  expect(at("ABANDONED")).toBe("Import abandonné\u00a0: rien n’a été enregistré");
  expect(at("COLUMNS")).toBe("Dites ce que contient chaque colonne");
});

test("rows that would be recorded are the new and the changed ones", () => {
  expect(readyRows({ ...NONE, READY: 30, CHANGED: 7, UNCHANGED: 2, INVALID: 1 })).toBe(37);
});
