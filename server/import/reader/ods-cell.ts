import "server-only";
import type { ReadCell } from "@/domain/import/read-cell";
import { decimalWriting } from "./decimal-writing";
import { percentText } from "./numeric-cell";
import { isoDate } from "./serial-date";
import { damaged } from "./unreadable";
import type { XmlAttributes } from "./xml-attributes";

const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** A number shown with zeros ahead is a code. */
const ZEROS_AHEAD = /^0\d{1,20}$/;
const NO_RESULT = "formule sans résultat";

const READERS: Record<string, (attributes: XmlAttributes, text: string) => ReadCell> = {
  float: (attributes, text) => {
    const number = numberOf(attributes);
    return ZEROS_AHEAD.test(text) && Number(text) === number ? text : { number: decimalWriting(number) };
  },
  currency: (attributes) => ({ number: decimalWriting(numberOf(attributes)) }),
  percentage: (attributes) => percentText(numberOf(attributes)),
  date: (attributes) => isoDate(attributes["office:date-value"] ?? ""),
  time: (_, text) => text || null,
  boolean: (attributes) => ({ boolean: attributes["office:boolean-value"] === "true" }),
  string: (attributes, text) => (attributes["office:string-value"] ?? text) || null,
};

/** What a cell says, from its attributes and the text it shows. */
export function readOdsCell(attributes: XmlAttributes, text: string): ReadCell {
  if (attributes["calcext:value-type"] === "error") return { fault: text.slice(0, 100) || "erreur" };
  const type = attributes["office:value-type"];
  if (type === undefined)
    return attributes["table:formula"] === undefined ? text || null : { fault: text || NO_RESULT };
  const read = READERS[type];
  if (!read) throw damaged();
  return read(attributes, text);
}

function numberOf(attributes: XmlAttributes): number {
  const written = attributes["office:value"] ?? "";
  const number = NUMBER.test(written) ? Number(written) : Number.NaN;
  if (!Number.isFinite(number)) throw damaged();
  return number;
}
