import "server-only";
import type { FileLayout } from "@/domain/import/file-layout";
import { type HeldCells, type SheetRow, TableRows } from "./table-rows";
import { Unreadable } from "./unreadable";

export type Asked = { sheet: string | null; mostRows: number };
type Told = Pick<FileLayout, "sheets" | "sheet" | "headerLine" | "headers" | "workbookId">;
type Sheet = { name: string; isCandidate: boolean; isCover: boolean; lines: number; table: TableRows };

const MARK = /creuset-classeur:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;
/** Sheets that say how to read or fill the others. */
const COVER = /^(?:à lire|mode d[’']emploi)$/i;
/** A page goes once it has as many rows, or as many characters. */
const PAGE = { rows: 500, characters: 1_000_000 };
/** One long text named by a hundred thousand cells is more than anyone typed. */
const MOST_CHARACTERS = 100_000_000;

/**
 * Sheets as they are read, one after the other: the first that has a table is kept by pages, the others are only counted. A
 * sheet that was asked for is the only one that can be kept.
 */
export class SheetTables {
  readonly #asked: Asked;
  readonly #keep: (rows: readonly SheetRow[]) => Promise<void>;
  readonly #sheets: Sheet[] = [];
  #chosen: Sheet | null = null;
  #open: Sheet | null = null;
  #pages: SheetRow[][] = [[]];
  #pageCharacters = 0;
  #characters = 0;
  #workbookId: string | null = null;

  constructor(asked: Asked, keep: (rows: readonly SheetRow[]) => Promise<void>) {
    this.#asked = asked;
    this.#keep = keep;
  }

  /** Looks for the mark that « Mon classeur » carries. */
  mark(text: string): void {
    this.#workbookId ??= MARK.exec(text)?.[1]?.toLowerCase() ?? null;
  }

  openSheet(name: string, isHidden: boolean): void {
    const isCover = COVER.test(name.trim());
    const isAsked = this.#asked.sheet === null ? !isHidden && !isCover : this.#asked.sheet === name;
    const isCandidate = isAsked && this.#chosen === null;
    const table = new TableRows(this.#asked.mostRows, (row) => this.#put(row));
    this.#open = { name, isCandidate, isCover, lines: 0, table };
    this.#sheets.push(this.#open);
  }

  row(line: number, held: HeldCells, width: number | null = null): void {
    if (!this.#open || isBlank(held)) return;
    this.#open.lines += 1;
    if (this.#open.isCover) for (const cell of held.values()) if (typeof cell === "string") this.mark(cell);
    if (this.#open.isCandidate) this.#open.table.add(line, held, width);
  }

  closeSheet(): void {
    if (this.#open?.isCandidate && this.#open.table.rows > 0) this.#chosen = this.#open;
    this.#open = null;
  }

  /** Lets full pages go. */
  async flush(): Promise<void> {
    for (const page of this.#pages.splice(0, this.#pages.length - 1)) await this.#keep(page);
  }

  /** Lets the last page go, and says what was found; without a table there is nothing to say. */
  async end(): Promise<Told> {
    const told = this.#told();
    for (const page of this.#pages) if (page.length > 0) await this.#keep(page);
    return told;
  }

  #put(row: SheetRow): void {
    const page = this.#pages.at(-1) ?? [];
    page.push(row);
    const length = row.cells.reduce((sum, cell) => sum + (typeof cell === "string" ? cell.length : 0), 0);
    this.#characters += length;
    this.#pageCharacters += length;
    if (this.#characters > MOST_CHARACTERS) throw new Unreadable("heavy");
    if (page.length < PAGE.rows && this.#pageCharacters < PAGE.characters) return;
    this.#pages.push([]);
    this.#pageCharacters = 0;
  }

  #told(): Told {
    if (!this.#chosen) throw this.#nothing();
    const sheets = this.#sheets
      .filter(({ lines }) => lines > 0)
      .map((sheet) => ({ name: sheet.name, rows: sheet === this.#chosen ? sheet.table.rows : sheet.lines }));
    return { sheets, sheet: this.#chosen.name, ...this.#chosen.table.header, workbookId: this.#workbookId };
  }

  #nothing(): Unreadable {
    const { sheet } = this.#asked;
    if (sheet === null) return new Unreadable("table");
    return new Unreadable(this.#sheets.some(({ name }) => name === sheet) ? "sheet" : "unknown", sheet);
  }
}

function isBlank(held: HeldCells): boolean {
  for (const cell of held.values()) if (typeof cell !== "string" || cell.trim() !== "") return false;
  return true;
}
