import "server-only";
import { cellText, type ReadCell } from "@/domain/import/read-cell";
import { decimalText } from "@/domain/shared/format";
import { addressOf } from "./cell-address";
import { Unreadable } from "./unreadable";

export type SheetRow = { line: number; cells: ReadCell[] };
/** What a line holds, by column from 0; empty cells are absent. */
export type HeldCells = ReadonlyMap<number, ReadCell>;

const MOST_COLUMNS = 200;
/** What spreadsheets take in one cell. */
const LONGEST_CELL = 32_767;
/** How our own exports name their last line. */
const TOTAL = "Total";

/** The table of one sheet: the line that names the columns, then the rows below. */
export class TableRows {
  readonly #mostRows: number;
  readonly #keep: (row: SheetRow) => void;
  #headers: string[] = [];
  #headerLine = 0;
  #headerWidth = 0;
  #widest = 0;
  #rows = 0;
  #held: SheetRow | null = null;

  constructor(mostRows: number, keep: (row: SheetRow) => void) {
    this.#mostRows = mostRows;
    this.#keep = keep;
  }

  get rows(): number {
    return this.#rows;
  }

  get header(): { headerLine: number; headers: string[] } {
    const missing = Array.from({ length: Math.max(0, this.#widest - this.#headers.length) }, () => "");
    return { headerLine: this.#headerLine, headers: [...this.#headers, ...missing] };
  }

  /** @param width how many cells the line was written with, where that is fixed by the header */
  add(line: number, held: HeldCells, width: number | null): void {
    if (this.#headerLine === 0) {
      if (isHeader(held)) this.#openTable(line, denseRow(line, held), width);
      return;
    }
    const row = denseRow(line, held);
    if (width !== null && row.cells.length > this.#headerWidth) throw new Unreadable("ragged", String(line));
    this.#release();
    if (isTotal(row)) this.#held = row;
    else this.#count(row);
  }

  #openTable(line: number, { cells }: SheetRow, width: number | null): void {
    this.#headerLine = line;
    this.#headers = cells.map((cell) => cellText(cell).replace(/\s+/g, " ").trim());
    this.#headerWidth = width ?? cells.length;
  }

  #release(): void {
    if (this.#held) this.#count(this.#held);
    this.#held = null;
  }

  #count(row: SheetRow): void {
    this.#rows += 1;
    if (this.#rows > this.#mostRows) throw new Unreadable("rows", decimalText(this.#mostRows, 0, 0));
    this.#widest = Math.max(this.#widest, row.cells.length);
    this.#keep(row);
  }
}

/** At least two texts, or one beside years. */
function isHeader(held: HeldCells): boolean {
  const cells = [...held.values()];
  const texts = cells.filter((cell) => typeof cell === "string" && cell.trim() !== "").length;
  const years = cells.filter(
    (cell) => cell !== null && typeof cell === "object" && "number" in cell && isYear(cell.number),
  );
  return texts >= 2 || (texts === 1 && years.length >= 2);
}

function isYear(number: string): boolean {
  return /^(?:19|20)\d\d$/.test(number);
}

function isTotal({ cells }: SheetRow): boolean {
  const first = cells.find((cell) => typeof cell === "string" && cell.trim() !== "");
  return typeof first === "string" && first.trim() === TOTAL;
}

function denseRow(line: number, held: HeldCells): SheetRow {
  const cells: ReadCell[] = [];
  for (const [column, cell] of held) {
    if (column >= MOST_COLUMNS) throw new Unreadable("columns", addressOf(column, line));
    if (typeof cell === "string" && cell.length > LONGEST_CELL) throw new Unreadable("cell", addressOf(column, line));
    while (cells.length <= column) cells.push(null);
    cells[column] = cell;
  }
  return { line, cells };
}
