import "server-only";
import type { ExportColumn } from "./export-table";

type Kind = ExportColumn["kind"];

/** How OpenDocument writes an amount, a day, a month, a whole number and a share of one. */
const DATA_STYLES = `
<number:currency-style number:language="fr" number:country="FR" style:name="NP"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/><number:text> </number:text><number:currency-symbol number:language="fr" number:country="FR">€</number:currency-symbol></number:currency-style>
<number:currency-style number:language="fr" number:country="FR" style:name="N-euros"><style:text-properties fo:color="#c00000"/><number:text>-</number:text><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/><number:text> </number:text><number:currency-symbol number:language="fr" number:country="FR">€</number:currency-symbol><style:map style:condition="value()&gt;=0" style:apply-style-name="NP"/></number:currency-style>
<number:date-style number:language="fr" number:country="FR" style:name="N-date"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:date-style number:language="fr" number:country="FR" style:name="N-month"><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:number-style number:language="fr" number:country="FR" style:name="N-count"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>
<number:percentage-style number:language="fr" number:country="FR" style:name="N-percent"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"/><number:text> %</number:text></number:percentage-style>`;

const KINDS: readonly Kind[] = ["text", "euros", "date", "month", "count", "percent"];

const BOLD = `<style:text-properties fo:font-weight="bold"/>`;
const WRAPPED = `<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" style:text-align-source="fix"/><style:paragraph-properties fo:text-align="start" fo:margin-left="0.2cm"/>`;

/** A header stands on a ground of its own. */
const GROUND = `<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:background-color="#e6eaec" style:text-align-source="fix"/>`;

/** The styles the cells name: one a kind of column, the same in bold, the header, and how wide each column is. */
export function automaticStyles(widths: readonly number[]): string {
  const cells = KINDS.map((kind) => {
    const format = kind === "text" ? "" : ` style:data-style-name="N-${kind}"`;
    const style = (suffix: string, inside: string) =>
      `<style:style style:name="${kind}${suffix}" style:family="table-cell" style:parent-style-name="Default"${format}>${inside}</style:style>`;
    return (
      style("", kind === "text" ? WRAPPED : `<style:table-cell-properties style:vertical-align="top"/>`) +
      style("-total", BOLD)
    );
  });
  const columns = widths.map(
    (width, rank) =>
      `<style:style style:name="co${rank}" style:family="table-column"><style:table-column-properties style:column-width="${centimetres(width)}cm"/></style:style>`,
  );
  return `<office:automatic-styles>${DATA_STYLES}${cells.join("")}${columns.join("")}
<style:style style:name="title" style:family="table-cell" style:parent-style-name="Default"><style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>
<style:style style:name="label" style:family="table-cell" style:parent-style-name="Default">${WRAPPED}${BOLD}</style:style>
<style:style style:name="header" style:family="table-cell" style:parent-style-name="Default">${GROUND}<style:paragraph-properties fo:text-align="start" fo:margin-left="0.2cm"/>${BOLD}</style:style>
<style:style style:name="header-number" style:family="table-cell" style:parent-style-name="Default">${GROUND}<style:paragraph-properties fo:text-align="end"/>${BOLD}</style:style>
<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>
<style:style style:name="sheet" style:family="table" style:master-page-name="Landscape"><style:table-properties table:display="true"/></style:style></office:automatic-styles>`;
}

/** A character of the default font, and the margins of a cell. */
function centimetres(characters: number): string {
  return (characters * 0.2 + 0.25).toFixed(2);
}

/** An A4 sheet on its side, as wide as the table. */
export const PAGE_STYLES = `<office:styles><style:style style:name="Default" style:family="table-cell"><style:text-properties fo:font-family="Calibri, Carlito, sans-serif" fo:font-size="10pt" fo:language="fr" fo:country="FR"/></style:style></office:styles>
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Landscape" style:page-layout-name="A4"/></office:master-styles>`;
