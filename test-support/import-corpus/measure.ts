import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readApart } from "@/server/import/read-file";
import { CORPUS } from "./corpus";
import type { CorpusFile } from "./corpus-file";
import { largeFiles } from "./large-files";
import { makeFiles } from "./libreoffice";
import { FILES, LIBREOFFICE_FILES } from "./libreoffice-files";
import { judged, MOST_ROWS } from "./read-corpus";

type Row = { name: string; size: number; said: string; surprise: string | null; milliseconds: number; peak: number };

/** What one file costs its reader, and whether it says what it should. */
async function measured(file: CorpusFile): Promise<Row> {
  const bytes = await file.bytes();
  const rows: Parameters<Parameters<typeof readApart>[2]>[0] = [];
  const begun = performance.now();
  const { outcome, peak } = await readApart(bytes, { fileName: file.name, mostRows: MOST_ROWS }, async (page) => {
    for (const row of page) rows.push(row);
  });
  const milliseconds = performance.now() - begun;
  const { said, surprise } = judged(file, outcome, rows);
  const isTooLong = "unreadable" in file.expected && milliseconds > 5_000 ? "plus de 5 s" : null;
  const isTooHeavy = peak > 256 * 1024 * 1024 ? "plus de 256 Mo" : null;
  return {
    name: file.name,
    size: bytes.byteLength,
    said,
    surprise: surprise ?? isTooLong ?? isTooHeavy,
    milliseconds,
    peak,
  };
}

function inTable({ name, size, said, surprise, milliseconds, peak }: Row): string {
  const kilobytes = Math.max(1, Math.round(size / 1024)).toLocaleString("fr-FR");
  const seconds = (milliseconds / 1000).toFixed(1).replace(".", ",");
  const cells = [name, `${kilobytes} Ko`, surprise ? `**INATTENDU** (${surprise}) ${said}` : said, `${seconds} s`];
  return `| ${[...cells, `${Math.round(peak / 1024 / 1024)} Mo`].join(" | ").replaceAll("\n", " ")} |`;
}

const { office = "", keep = false } = parseArgs({
  options: { office: { type: "string" }, keep: { type: "boolean" } },
}).values;
const folder = mkdtempSync(join(tmpdir(), "creuset-corpus-"));
let surprises = 0;
try {
  makeFiles(office, folder);
  if (keep) for (const { name } of LIBREOFFICE_FILES) copyFileSync(join(folder, name), join(FILES, name));
  const remade = LIBREOFFICE_FILES.map(({ name, expected }) => ({
    name: `libreoffice/${name}, refait`,
    bytes: () => readFileSync(join(folder, name)),
    expected,
  }));
  console.log(
    "| Fichier | Taille | Ce qui est lu, ou la phrase donnée | Durée | Mémoire du lecteur |\n|---|---|---|---|---|",
  );
  for (const file of [...CORPUS, ...remade, ...(await largeFiles(office, folder))]) {
    const row = await measured({ ...file, name: file.name.replace(", refait", "") });
    if (row.surprise) surprises += 1;
    console.log(inTable({ ...row, name: file.name }));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = surprises === 0 ? 0 : 1;
