import "server-only";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { CHOICES, INSTRUCTIONS } from "@/domain/import/workbook-words";
import { LISTED, LISTS, PRINTED, type SheetContent, workbookSheet } from "./workbook-sheet";

/** What tells a returned workbook from any other file: it stands in its properties and on its first sheet. */
function workbookMark(workbookId: string): string {
  return `creuset-classeur:${workbookId}`;
}

export type HandedOut = {
  workbookId: string;
  title: string;
  /** Label and words: whose it is, of which territory, made when. */
  cover: readonly (readonly [label: string, words: string])[];
  sheets: readonly SheetContent[];
};

/** « Mon classeur »: how to use it, a sheet per kind, and the lists their cells choose from. */
export function toPilotWorkbook({ workbookId, title, cover, sheets }: HandedOut): Promise<Uint8Array> {
  const mark = workbookMark(workbookId);
  return writeXlsx({
    sheets: [instructions(title, cover, mark), ...sheets.map(workbookSheet), lists()],
    properties: { title, creator: "Creuset", keywords: mark },
  });
}

function instructions(title: string, cover: HandedOut["cover"], mark: string): WriteSheet {
  return {
    name: "Mode d’emploi",
    rows: [
      [title],
      [],
      ...cover.map(([label, words]) => [label, words]),
      [],
      ...INSTRUCTIONS.map((line) => ["", line]),
      [],
      ["Repère", mark],
    ],
    columns: [{ width: 22 }, { width: 100 }],
    cells: new Map([["0,0", { style: { font: { bold: true, size: 14 } } }]]),
    pageSetup: PRINTED,
    protection: { sheet: true },
  };
}

function lists(): WriteSheet {
  const longest = Math.max(...LISTED.map((name) => CHOICES[name]?.length ?? 0));
  const rows = Array.from({ length: longest }, (_, rank) => LISTED.map((name) => CHOICES[name]?.[rank] ?? null));
  return { name: LISTS, rows: [[...LISTED], ...rows], hidden: true, protection: { sheet: true } };
}
