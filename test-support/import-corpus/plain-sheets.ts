import type { CorpusFile } from "./corpus-file";
import { sheetOf, TABLE, text, xlsxOf } from "./workbook-of";

const HEAD = `<row r="1">${text("A1", "Nom")}${text("B1", "Valeur")}</row>`;
const STYLES = `<styleSheet><numFmts count="5"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€ par an&quot;"/><numFmt numFmtId="166" formatCode="[$-40C]d mmmm yyyy;@"/><numFmt numFmtId="167" formatCode="00000"/><numFmt numFmtId="168" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 164, 165, 166, 167, 168, 10, 14, 20, 22].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`;
const cell = (style: number, value: string) => `<c r="B2" s="${style}"><v>${value}</v></c>`;

/** One cell and what it says. */
function says(name: string, written: string, read: unknown): CorpusFile {
  const rows = `${HEAD}<row r="2">${text("A2", "x")}${written}</row>`;
  const cells = (read === null ? ["x"] : ["x", read]) as never;
  return {
    name: `${name}.xlsx`,
    bytes: () => xlsxOf(sheetOf(rows), { styles: STYLES, strings: STRINGS }),
    expected: { rows: [{ line: 2, cells }] },
  };
}

const STRINGS =
  "<sst><si><t>simple</t></si><si><r><t>en </t></r><r><rPr><b/></rPr><t>gras</t></r><rPh><t>lecture</t></rPh></si><si><t>a_x000D_b</t></si><si/></sst>";

/** What each way of writing a cell says. */
export const PLAIN_SHEETS: readonly CorpusFile[] = [
  says("nombre-entier", cell(0, "12"), { number: "12" }),
  says("nombre-a-deux-decimales", cell(0, "1234.56"), { number: "1234.56" }),
  says("nombre-a-queue-binaire", cell(0, "1234.5600000000002"), { number: "1234.56" }),
  says("somme-de-dixiemes", cell(0, "0.30000000000000004"), { number: "0.3" }),
  says("nombre-avec-exposant", cell(0, "1.5E-3"), { number: "0.0015" }),
  says("grand-nombre", cell(0, "1E+22"), { number: "10000000000000000000000" }),
  says("petit-nombre", cell(0, "-2.5E-9"), { number: "-0.0000000025" }),
  says("siret", cell(0, "12345678901234"), { number: "12345678901234" }),
  says("montant-a-plus-de-decimales", cell(2, "12.345"), { number: "12.345" }),
  says("jour", cell(1, "46112"), { date: "2026-03-31" }),
  says("jour-en-lettres", cell(3, "46112"), { date: "2026-03-31" }),
  says("jour-de-format-connu", cell(7, "46112"), { date: "2026-03-31" }),
  says("jour-et-heure", cell(9, "46112.604166666664"), "31/03/2026 14:30"),
  says("heure", cell(8, "0.604166666666667"), "14:30"),
  says("duree", cell(5, "1.1041666666666667"), "26:30"),
  says("jour-qui-n-a-pas-existe", cell(1, "60"), { fault: "date impossible" }),
  says("jour-negatif", cell(1, "-3"), { fault: "date impossible" }),
  says("nombre-qui-vaut-un-jour", cell(0, "46112"), { number: "46112" }),
  says("pourcentage", cell(6, "0.125"), "12,5 %"),
  says("pourcentage-sept", cell(6, "0.07"), "7 %"),
  says("code-postal", cell(4, "750"), "00750"),
  says("vrai", '<c r="B2" t="b"><v>1</v></c>', { boolean: true }),
  says("erreur", '<c r="B2" t="e"><f>#REF!</f><v>#REF!</v></c>', { fault: "#REF!" }),
  says("formule-calculee", '<c r="B2"><f>A1*2</f><v>24</v></c>', { number: "24" }),
  says("formule-sans-resultat", '<c r="B2"><f>A1*2</f></c>', { fault: "formule sans résultat" }),
  says("formule-au-texte-vide", '<c r="B2" t="str"><f>IF(A1,"","")</f><v></v></c>', null),
  says("texte-partage", '<c r="B2" t="s"><v>0</v></c>', "simple"),
  says("texte-enrichi", '<c r="B2" t="s"><v>1</v></c>', "en gras"),
  says("texte-echappe", '<c r="B2" t="s"><v>2</v></c>', "a\rb"),
  says("texte-vide", '<c r="B2" t="s"><v>3</v></c>', null),
  says("zeros-devant", text("B2", "00123"), "00123"),
  says("texte-en-cdata", '<c r="B2" t="inlineStr"><is><t><![CDATA[a<b>&c]]></t></is></c>', "a<b>&c"),
  says("date-iso", '<c r="B2" t="d"><v>2026-03-31T00:00:00</v></c>', { date: "2026-03-31" }),
  {
    name: "sans-adresses.xlsx",
    bytes: () => xlsxOf(sheetOf(TABLE.replace(/ r="[A-Z]?\d+"/g, ""))),
    expected: { rows: [{ line: 2, cells: ["x", { number: "12.5" }] }] },
  },
  {
    name: "titre-au-dessus-et-total-au-dessous.xlsx",
    bytes: () =>
      xlsxOf(
        sheetOf(
          `<row r="1">${text("A1", "Titre")}</row><row r="4">${text("B4", "Nom")}${text("C4", "Valeur")}</row><row r="7" hidden="1">${text("B7", "Total")}<c r="C7"><v>1</v></c></row><row r="8">${text("C8", "y")}</row><row r="9">${text("B9", "Total")}<c r="C9"><v>1</v></c></row>`,
        ),
      ),
    expected: {
      headers: ["", "Nom", "Valeur"],
      rows: [
        { line: 7, cells: [null, "Total", { number: "1" }] },
        { line: 8, cells: [null, null, "y"] },
      ],
    },
  },
  {
    name: "prefixes-partout.xlsx",
    bytes: () =>
      xlsxOf(
        sheetOf(TABLE)
          .replace(/<(\/?)([a-z])/gi, "<$1x:$2")
          .replace("xmlns=", "xmlns:x="),
      ),
    expected: { rows: [{ line: 2, cells: ["x", { number: "12.5" }] }] },
  },
];
