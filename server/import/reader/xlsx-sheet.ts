import "server-only";
import type { ReadCell } from "@/domain/import/read-cell";
import { parseAddress } from "./cell-address";
import { damaged, LONGEST_TEXT, Unreadable } from "./unreadable";
import { readCell, type Shared, type WrittenCell } from "./xlsx-cell";
import type { XmlAttributes } from "./xml-attributes";
import type { XmlHandlers } from "./xml-parser";

type KeepRow = (line: number, cells: ReadonlyMap<number, ReadCell>) => void;
type Collected = "value" | "inline" | null;

/** The rows of a sheet, in their order, each cell once and in its row; anything else is a sheet that was damaged. */
export class SheetRows implements XmlHandlers {
  readonly #shared: Shared;
  readonly #keep: KeepRow;
  #isInside = false;
  #announced = 0;
  #line = 0;
  #row: Map<number, ReadCell> | null = null;
  #seen = new Set<number>();
  #nextColumn = 0;
  #cell: WrittenCell | null = null;
  #column = 0;
  #collected: Collected = null;
  #isReading = false;

  constructor(shared: Shared, keep: KeepRow) {
    this.#shared = shared;
    this.#keep = keep;
  }

  readonly #opening: Record<string, (attributes: XmlAttributes) => void> = {
    dimension: ({ ref = "A1" }) => {
      const [, last = "A1"] = /^(?:[^:]+:)?([^:]+)$/.exec(ref) ?? [];
      this.#announced = parseAddress(last).line;
    },
    sheetData: () => {
      this.#isInside = true;
    },
    row: (attributes) => this.#openRow(attributes),
    c: (attributes) => this.#openCell(attributes),
    v: () => this.#collect("value"),
    t: () => this.#collect("inline"),
    rPh: () => {
      this.#isReading = true;
    },
    f: () => {
      if (this.#cell) this.#cell.hasFormula = true;
    },
  };

  readonly #closing: Record<string, () => void> = {
    sheetData: () => {
      this.#isInside = false;
    },
    row: () => {
      if (this.#row) this.#keep(this.#line, this.#row);
      this.#row = null;
    },
    c: () => this.#closeCell(),
    rPh: () => {
      this.#isReading = false;
    },
  };

  open(name: string, attributes: XmlAttributes): void {
    this.#collected = null;
    if (Object.hasOwn(this.#opening, name)) this.#opening[name]?.(attributes);
  }

  text(text: string): void {
    if (!this.#cell || !this.#collected) return;
    this.#cell[this.#collected] += text;
    if (this.#cell[this.#collected].length > LONGEST_TEXT) throw new Unreadable("cell", this.#cell.address);
  }

  close(name: string): void {
    this.#collected = null;
    if (Object.hasOwn(this.#closing, name)) this.#closing[name]?.();
  }

  /** The sheet ends where it announced, or later: a shorter one has lost rows. */
  end(): void {
    if (this.#announced > this.#line && this.#line > 0) throw damaged(`ligne ${this.#line}`);
  }

  #openRow({ r }: XmlAttributes): void {
    if (!this.#isInside) return;
    const line = r === undefined ? this.#line + 1 : parseAddress(`A${r}`).line;
    if (this.#row || line <= this.#line) throw damaged(`ligne ${line}`);
    this.#line = line;
    this.#row = new Map();
    this.#seen = new Set();
    this.#nextColumn = 0;
  }

  #openCell({ r, t = "n", s = "0" }: XmlAttributes): void {
    if (!this.#row) return;
    const at = r === undefined ? { column: this.#nextColumn, line: this.#line } : parseAddress(r);
    if (this.#cell || at.line !== this.#line || this.#seen.has(at.column)) throw damaged(r);
    this.#seen.add(at.column);
    this.#column = at.column;
    this.#nextColumn = at.column + 1;
    const address = r ?? `ligne ${this.#line}`;
    this.#cell = { address, type: t, style: Number(s), value: "", inline: "", hasFormula: false };
  }

  #collect(what: "value" | "inline"): void {
    this.#collected = this.#cell && !this.#isReading ? what : null;
  }

  #closeCell(): void {
    if (!this.#cell) return;
    const read = readCell(this.#cell, this.#shared);
    if (read !== null) this.#row?.set(this.#column, read);
    this.#cell = null;
  }
}
