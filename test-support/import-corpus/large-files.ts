import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import type { CorpusFile } from "./corpus-file";
import { convert } from "./libreoffice";

const HEADER = ["Date", "Action", "Fournisseur", "Objet", "Montant", "Étape", "Pièce", "Commentaire"];

/** The hundred thousand rows that an import has to bear, as each program writes them. */
export async function largeFiles(soffice: string, folder: string): Promise<CorpusFile[]> {
  const rows = Array.from({ length: 100_000 }, (_, rank) => [
    new Date(Date.UTC(2026, rank % 12, 1 + (rank % 28))),
    1 + (rank % 10),
    `Entreprise ${rank % 500}`,
    `Objet de la dépense numéro ${rank}`,
    ((rank * 37) % 1_000_000) / 100,
    "Payé",
    `FAC-${rank}`,
    rank % 3 === 0 ? null : "à vérifier",
  ]);
  const csv = [HEADER, ...rows].map((row) => row.map(csvText).join(";")).join("\r\n");
  const path = join(folder, "cent-mille.xlsx");
  writeFileSync(path, await writeXlsx({ sheets: [{ name: "Dépenses", rows: [HEADER, ...rows] }] }));
  const resaved = convert(soffice, path, "xlsx");
  const ods = convert(soffice, path, "ods");
  const expected = { count: rows.length };
  return [
    { name: "cent-mille-lignes.csv", bytes: () => Buffer.from(csv), expected },
    { name: "cent-mille-lignes.xlsx", bytes: () => readFileSync(path), expected },
    { name: "libreoffice/cent-mille-lignes.xlsx", bytes: () => readFileSync(resaved), expected },
    { name: "libreoffice/cent-mille-lignes.ods", bytes: () => readFileSync(ods), expected },
  ];
}

function csvText(cell: string | number | Date | null | undefined): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split("-").toReversed().join("/");
  return typeof cell === "number" ? String(cell).replace(".", ",") : (cell ?? "");
}
