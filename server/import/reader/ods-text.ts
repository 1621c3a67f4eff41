import "server-only";
import { LONGEST_TEXT, Unreadable } from "./unreadable";
import type { XmlAttributes } from "./xml-attributes";

const MOST_SPACES = 32_767;
const SIGNS: Record<string, string> = { tab: "\t", "line-break": "\n" };
/** What stands in a paragraph without being of its text. */
const ASIDE = ["annotation", "note", "ruby-text", "frame"];

/** The text a cell shows: its paragraphs one under the other; notes, shapes and pictures are left out. */
export class OdsText {
  #text = "";
  #paragraphs = 0;
  #isInside = false;
  #aside = 0;

  start(): void {
    this.#text = "";
    this.#paragraphs = 0;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#aside > 0 || (this.#isInside ? ASIDE.includes(name) : name !== "p")) this.#aside += 1;
    else if (name === "p") {
      this.#isInside = true;
      this.#write(this.#paragraphs === 0 ? "" : "\n");
      this.#paragraphs += 1;
    } else if (name === "s") this.#write(" ".repeat(Math.min(Number(attributes["text:c"] ?? "1") || 1, MOST_SPACES)));
    else this.#write(SIGNS[name] ?? "");
  }

  add(text: string): void {
    if (this.#isInside && this.#aside === 0) this.#write(text);
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside -= 1;
    else if (name === "p") this.#isInside = false;
  }

  end(): string {
    return this.#text;
  }

  #write(text: string): void {
    this.#text += text;
    if (this.#text.length > LONGEST_TEXT) throw new Unreadable("swollen");
  }
}
