import "server-only";
import type { ReadCell } from "@/domain/import/read-cell";
import { readOdsCell } from "./ods-cell";
import { OdsText } from "./ods-text";
import type { SheetTables } from "./sheet-tables";
import { damaged } from "./unreadable";
import type { XmlAttributes } from "./xml-attributes";
import type { XmlHandlers } from "./xml-parser";

const MOST_LINES = 1_048_576;
/** One column beyond those that are read is enough to say there are too many. */
const COLUMNS_HELD = 201;

/** The tables of an OpenDocument spreadsheet, rows and cells repeated as often as they say. */
export class OdsContent implements XmlHandlers {
  readonly #tables: SheetTables;
  readonly #hidden = new Set<string>();
  readonly #text = new OdsText();
  #style = "";
  #depth = 0;
  #line = 1;
  #rowRepeat = 1;
  #row: Map<number, ReadCell> | null = null;
  #column = 0;
  #cell: XmlAttributes | null = null;
  epoch1904 = false;

  constructor(tables: SheetTables) {
    this.#tables = tables;
  }

  readonly #opening: Record<string, (attributes: XmlAttributes) => void> = {
    style: (attributes) => {
      this.#style = attributes["style:name"] ?? "";
    },
    "table-properties": (attributes) => {
      if (attributes["table:display"] === "false") this.#hidden.add(this.#style);
    },
    "null-date": (attributes) => {
      this.epoch1904 = attributes["table:date-value"]?.startsWith("1904") ?? false;
    },
    table: (attributes) => this.#openTable(attributes),
    "table-row": (attributes) => {
      if (this.#depth !== 1 || this.#row) throw damaged();
      this.#rowRepeat = repeated(attributes["table:number-rows-repeated"]);
      this.#row = new Map();
      this.#column = 0;
    },
    "table-cell": (attributes) => {
      if (!this.#row || this.#cell) return;
      this.#cell = attributes;
      this.#text.start();
    },
    "covered-table-cell": (attributes) => {
      if (this.#row && !this.#cell) this.#column += repeated(attributes["table:number-columns-repeated"]);
    },
  };

  readonly #closing: Record<string, () => void> = {
    table: () => {
      this.#depth -= 1;
      if (this.#depth === 0) this.#tables.closeSheet();
    },
    "table-row": () => this.#closeRow(),
    "table-cell": () => this.#closeCell(),
  };

  open(name: string, attributes: XmlAttributes): void {
    if (this.#depth > 1 && name !== "table") return;
    if (this.#cell) this.#text.open(name, attributes);
    if (Object.hasOwn(this.#opening, name)) this.#opening[name]?.(attributes);
  }

  text(text: string): void {
    if (this.#cell) this.#text.add(text);
  }

  close(name: string): void {
    if (this.#depth > 1 && name !== "table") return;
    if (this.#cell) this.#text.close(name);
    if (Object.hasOwn(this.#closing, name)) this.#closing[name]?.();
  }

  #openTable(attributes: XmlAttributes): void {
    this.#depth += 1;
    if (this.#depth > 1) return;
    this.#line = 1;
    this.#tables.openSheet(attributes["table:name"] ?? "", this.#hidden.has(attributes["table:style-name"] ?? ""));
  }

  #closeCell(): void {
    if (!this.#cell || !this.#row) return;
    const times = repeated(this.#cell["table:number-columns-repeated"]);
    const read = readOdsCell(this.#cell, this.#text.end());
    if (read !== null) {
      const last = Math.min(this.#column + times, Math.max(COLUMNS_HELD, this.#column + 1));
      for (let column = this.#column; column < last; column += 1) this.#row.set(column, read);
    }
    this.#column += times;
    this.#cell = null;
  }

  #closeRow(): void {
    if (!this.#row) return;
    if (this.#line + this.#rowRepeat - 1 > MOST_LINES) throw damaged();
    if (this.#row.size > 0) {
      for (let rank = 0; rank < this.#rowRepeat; rank += 1) this.#tables.row(this.#line + rank, this.#row);
    }
    this.#line += this.#rowRepeat;
    this.#row = null;
  }
}

function repeated(written = "1"): number {
  const times = /^[1-9]\d{0,6}$/.test(written) ? Number(written) : 0;
  if (times < 1 || times > MOST_LINES) throw damaged();
  return times;
}
