import { expect, test } from "vitest";
import { fileFindings } from "./file-findings";
import type { FileLayout } from "./file-layout";

const WORKBOOK: FileLayout = {
  format: "XLSX",
  delimiter: null,
  encoding: null,
  epoch1904: false,
  sheets: [{ name: "Mandats", rows: 43 }],
  headerLine: 1,
  headers: ["Action"],
  workbookId: null,
};

test("a workbook tells its sheet, its rows and the epoch of its dates", () => {
  expect(fileFindings({ layout: WORKBOOK, sheet: "Mandats", rowCount: 42 })).toEqual([
    "feuille «\u202fMandats\u202f»",
    "42\u00a0lignes lues",
  ]);
  expect(fileFindings({ layout: { ...WORKBOOK, epoch1904: true, headerLine: 4 }, sheet: null, rowCount: 1 })).toEqual([
    "1\u00a0ligne lue",
    "dates comptées depuis 1904",
    "titres des colonnes à la ligne 4",
  ]);
});

test("a CSV tells its separator and its characters", () => {
  const told = (delimiter: string) =>
    fileFindings({
      layout: { ...WORKBOOK, format: "CSV", delimiter, encoding: "Windows-1252" },
      sheet: "",
      rowCount: 0,
    });
  expect(told(";")).toEqual(["séparateur\u00a0: point-virgule", "Windows-1252"]);
  expect(told(",")[0]).toBe("séparateur\u00a0: virgule");
  expect(told("\t")[0]).toBe("séparateur\u00a0: tabulation");
  expect(told("|")[0]).toBe("séparateur\u00a0: «\u202f|\u202f»");
});

test("nothing is told of a file that was not read yet", () => {
  expect(fileFindings({ layout: null, sheet: null, rowCount: 0 })).toEqual([]);
});
