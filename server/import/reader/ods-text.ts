import "server-only";
import type { XmlAttributes } from "./xml-attributes";

const MOST_SPACES = 32_767;
const SIGNS: Record<string, string> = { tab: "\t", "line-break": "\n" };
const ASIDE = ["annotation", "note", "ruby-text"];

/** The text a cell shows: its paragraphs one under the other, notes left out. */
export class OdsText {
  #text = "";
  #paragraphs = 0;
  #depth = 0;
  #aside = 0;

  start(): void {
    this.#text = "";
    this.#paragraphs = 0;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (ASIDE.includes(name)) this.#aside += 1;
    if (this.#aside > 0) return;
    if (name === "p") {
      if (this.#paragraphs > 0) this.#text += "\n";
      this.#paragraphs += 1;
      this.#depth += 1;
    } else if (name === "s") this.#text += " ".repeat(Math.min(Number(attributes["text:c"] ?? "1") || 1, MOST_SPACES));
    else this.#text += SIGNS[name] ?? "";
  }

  add(text: string): void {
    if (this.#depth > 0 && this.#aside === 0) this.#text += text;
  }

  close(name: string): void {
    if (ASIDE.includes(name)) this.#aside -= 1;
    else if (name === "p" && this.#aside === 0) this.#depth -= 1;
  }

  end(): string {
    return this.#text;
  }
}
