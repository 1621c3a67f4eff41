import type { CorpusFile, ExpectedRows } from "./corpus-file";

const csv = (name: string, content: string | Buffer, expected: CorpusFile["expected"]): CorpusFile => ({
  name: `${name}.csv`,
  bytes: () => Buffer.from(content as string),
  expected,
});
const ROWS: ExpectedRows = [{ line: 2, cells: ["31/03/2026", "1 234,56 €", "Alès"] }];
const FRENCH = "Date;Montant;Lieu\r\n31/03/2026;1 234,56 €;Alès\r\n";
const wide = (text: string) => Buffer.from(text, "utf16le");

/** What people write, and what no one should. */
export const CSV_FILES: readonly CorpusFile[] = [
  csv("utf-8", FRENCH, { rows: ROWS }),
  csv("utf-8-avec-marque", `\u{feff}${FRENCH}`, { rows: ROWS, headers: ["Date", "Montant", "Lieu"] }),
  csv("utf-16-le", Buffer.concat([Buffer.from([0xff, 0xfe]), wide(FRENCH)]), { rows: ROWS }),
  csv("utf-16-be", Buffer.concat([Buffer.from([0xfe, 0xff]), wide(FRENCH).swap16()]), { rows: ROWS }),
  csv("utf-16-sans-marque", wide(FRENCH), { rows: ROWS }),
  csv("windows-1252", Buffer.from(FRENCH.replace("€", "\u{80}"), "latin1"), { rows: ROWS }),
  csv("virgules", 'Date,Montant,Lieu\n31/03/2026,"1 234,56 €",Alès\n', { rows: ROWS }),
  csv("tabulations", "Date\tMontant\tLieu\r31/03/2026\t1 234,56 €\tAlès\r", { rows: ROWS }),
  csv("virgules-decimales-partout", "Nom;Valeur\nA, B, C;1,5\nD, E, F;2,5\n", {
    rows: [
      { line: 2, cells: ["A, B, C", "1,5"] },
      { line: 3, cells: ["D, E, F", "2,5"] },
    ],
  }),
  csv("separateur-annonce", "sep=,\nDate,Montant;TTC\nx,1;2\n", { rows: [{ line: 3, cells: ["x", "1;2"] }] }),
  csv("titre-lignes-vides-et-total", "Suivi\n\nNom;Valeur\n\n;\na;1\n ; \nTotal;1\n", {
    rows: [{ line: 6, cells: ["a", "1"] }],
  }),
  csv("cellules-absentes-a-la-fin", "a;b;c\n1\n1;2\n", {
    rows: [
      { line: 2, cells: ["1"] },
      { line: 3, cells: ["1", "2"] },
    ],
  }),
  csv("fins-de-ligne-melees", "a;b\r\n1;2\n3;4\r\n", {
    rows: [
      { line: 2, cells: ["1", "2"] },
      { line: 3, cells: ["3", "4"] },
    ],
  }),
  csv("retours-dans-les-cellules", 'a;b\n"1\n\n2";x\n3;4\n', {
    rows: [
      { line: 2, cells: ["1\n\n2", "x"] },
      { line: 3, cells: ["3", "4"] },
    ],
  }),
  csv("apostrophe-de-nos-exports", "a;b\n'=1+1;''-x\n'tis;l'été\n", {
    rows: [
      { line: 2, cells: ["=1+1", "'-x"] },
      { line: 3, cells: ["'tis", "l'été"] },
    ],
  }),
  csv("zeros-devant", "Nom;Code\nx;00750\n", { rows: [{ line: 2, cells: ["x", "00750"] }] }),
  csv("cellule-de-trop", "a;b\n1;2\n1;2;3\n", { unreadable: "ragged", place: "3" }),
  csv("guillemet-jamais-ferme", 'a;b\n1;2\n"3;4\n5;6\n', { unreadable: "quote", place: "3" }),
  csv("guillemet-au-milieu", 'a;b\n1;tube de 3"\n3;4"5\n', {
    rows: [
      { line: 2, cells: ["1", 'tube de 3"'] },
      { line: 3, cells: ["3", '4"5'] },
    ],
  }),
  csv("guillemet-ferme-trop-tot", 'a;b\n1;2\n"3" pouces;4\n', { unreadable: "quote", place: "3" }),
  csv("caractere-nul", "a;b\n1;2\0\n", { unreadable: "nul" }),
  csv("caractere-nul-loin", `a;b\n${"1;2\n".repeat(30_000)}1;\0\n`, { unreadable: "nul" }),
  csv("utf-16-coupe", Buffer.concat([Buffer.from([0xff, 0xfe]), wide(FRENCH).subarray(0, -1)]), {
    unreadable: "damaged",
  }),
  csv("vide", "", { unreadable: "empty" }),
  csv("une-seule-colonne", "Montant\n1\n2\n", { unreadable: "table" }),
  csv("titres-seuls", "a;b;c\n", { unreadable: "table" }),
  csv("page-web", "<!DOCTYPE html><table><tr><td>a</td></tr></table>", { unreadable: "kind" }),
  csv("pdf", "%PDF-1.7\na;b\n1;2\n", { unreadable: "kind" }),
  csv("cellule-de-cinq-megas", `a;b\n1;"${"x".repeat(5_000_000)}"\n`, { unreadable: "cell" }),
  csv("cellule-de-40000-caracteres", `a;b\n1;${"x".repeat(40_000)}\n`, { unreadable: "cell", place: "B2" }),
  csv("trois-cents-colonnes", `${Array.from({ length: 300 }, (_, rank) => `c${rank}`).join(";")}\n1\n`, {
    unreadable: "columns",
    place: "GS1",
  }),
  {
    name: "cent-mille-et-une-lignes.csv",
    isLong: true,
    bytes: () => Buffer.from(`a;b\n${"1;2\n".repeat(100_001)}`),
    expected: { unreadable: "rows" },
  },
  {
    name: "vingt-six-megas.csv",
    isLong: true,
    bytes: () => Buffer.alloc(26 * 1024 * 1024, "a;b\n"),
    expected: { unreadable: "large" },
  },
  csv("guillemets-seuls", `a;b\n${'"'.repeat(1_000_001)}`, { unreadable: "quote", place: "2" }),
];
