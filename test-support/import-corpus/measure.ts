import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type ReadRows, readApart } from "@/server/import/read-file";
import { CORPUS } from "./corpus";
import type { CorpusFile } from "./corpus-file";
import { largeFiles } from "./large-files";
import { makeFiles } from "./libreoffice";
import { FILES, LIBREOFFICE_FILES } from "./libreoffice-files";
import { judged, MOST_ROWS } from "./read-corpus";

const MEGABYTE = 1024 * 1024;
/** What a hostile file may take of a machine that does nothing else. */
const MOST = { milliseconds: 5_000, memory: 256 * MEGABYTE };
const HEADER = ["Fichier", "Taille", "Ce qui est lu, ou la phrase donnée", "Durée", "Travail", "Mémoire du lecteur"];

/** What came of one file and what it cost its reader, as a line of the table; and whether it is a surprise. */
async function measured(file: CorpusFile, name: string): Promise<{ line: string; isSurprise: boolean }> {
  const bytes = await file.bytes();
  const rows: ReadRows = [];
  const begun = performance.now();
  const { outcome, cost } = await readApart(bytes, { fileName: file.name, mostRows: MOST_ROWS }, async (page) => {
    for (const row of page) rows.push(row);
  });
  const lasted = performance.now() - begun;
  const { said, surprise } = judged(file, outcome, rows);
  const isTooLong = "unreadable" in file.expected && Math.min(lasted, cost.busy) > MOST.milliseconds;
  const unexpected = surprise ?? (isTooLong ? "trop long" : null) ?? (cost.memory > MOST.memory ? "trop lourd" : null);
  const cells = [
    name,
    `${Math.max(1, Math.round(bytes.byteLength / 1024)).toLocaleString("fr-FR")} Ko`,
    unexpected ? `**INATTENDU** (${unexpected}) ${said}` : said,
    seconds(lasted),
    seconds(cost.busy),
    `${Math.round(cost.memory / MEGABYTE)} Mo`,
  ];
  return { line: inTable(cells), isSurprise: unexpected !== null };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace(".", ",")} s`;
}

function inTable(cells: readonly string[]): string {
  return `| ${cells.join(" | ").replaceAll("\n", " ")} |`;
}

const { values } = parseArgs({ options: { office: { type: "string" }, keep: { type: "boolean" } } });
const folder = mkdtempSync(join(tmpdir(), "creuset-corpus-"));
let surprises = 0;
try {
  makeFiles(values.office ?? "soffice", folder);
  if (values.keep) for (const { name } of LIBREOFFICE_FILES) copyFileSync(join(folder, name), join(FILES, name));
  console.log(`${inTable(HEADER)}\n|${"---|".repeat(HEADER.length)}`);
  const tell = async (file: CorpusFile, name: string) => {
    const { line, isSurprise } = await measured(file, name);
    if (isSurprise) surprises += 1;
    console.log(line);
  };
  for (const file of CORPUS) await tell(file, file.name);
  for (const { name, expected } of LIBREOFFICE_FILES) {
    await tell({ name, bytes: () => readFileSync(join(folder, name)), expected }, `libreoffice/${name}, refait`);
  }
  for (const file of await largeFiles(values.office ?? "soffice", folder)) await tell(file, file.name);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = surprises === 0 ? 0 : 1;
