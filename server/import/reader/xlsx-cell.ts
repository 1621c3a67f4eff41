import "server-only";
import type { ReadCell } from "@/domain/import/read-cell";
import type { NumberFormat } from "./number-format";
import { numericCell } from "./numeric-cell";
import { type Epoch, isoDate } from "./serial-date";
import { damaged } from "./unreadable";
import { unescaped } from "./xlsx-strings";

/** What cells refer to: texts, formats, and the day 0 of the workbook. */
export type Shared = { strings: readonly string[]; formats: readonly NumberFormat[]; epoch: Epoch };

/** A cell as it is written in the sheet. */
export type WrittenCell = {
  address: string;
  type: string;
  style: number;
  value: string;
  inline: string;
  hasFormula: boolean;
};

const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const NO_RESULT = "formule sans résultat";

const READERS: Record<string, (cell: WrittenCell, shared: Shared) => ReadCell> = {
  s: ({ address, value }, { strings }) => {
    const text = /^\d+$/.test(value) ? strings[Number(value)] : undefined;
    if (text === undefined) throw damaged(address);
    return text || null;
  },
  str: ({ value }) => unescaped(value) || null,
  inlineStr: ({ inline }) => unescaped(inline) || null,
  b: ({ address, value }) => {
    if (!/^(?:0|1|true|false)$/.test(value)) throw damaged(address);
    return { boolean: value === "1" || value === "true" };
  },
  e: ({ value }) => ({ fault: value.slice(0, 100) }),
  d: ({ value }) => isoDate(value),
  n: ({ address, style, value }, { formats, epoch }) => {
    const number = NUMBER.test(value) ? Number(value) : Number.NaN;
    if (!Number.isFinite(number)) throw damaged(address);
    return numericCell(number, formats[style] ?? "number", epoch);
  },
};

/** What a cell says. A formula without a computed value is a fault; an empty text is an empty cell. */
export function readCell(cell: WrittenCell, shared: Shared): ReadCell {
  const read = READERS[cell.type];
  if (!read) throw damaged(cell.address);
  if (cell.value !== "" || cell.type === "inlineStr") return read(cell, shared);
  return cell.hasFormula && cell.type !== "str" ? { fault: NO_RESULT } : null;
}
