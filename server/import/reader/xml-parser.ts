import "server-only";
import { damaged, LONGEST_TEXT, Unreadable } from "./unreadable";
import { decodeEntities, readAttributes, type XmlAttributes } from "./xml-attributes";

export type XmlHandlers = {
  /** Names come without their prefix, attributes with it. */
  open: (name: string, attributes: XmlAttributes) => void;
  text: (text: string) => void;
  close: (name: string) => void;
};

const DEEPEST = 100;

/**
 * Reads XML as it comes and holds it to the letter: every tag closed in its order, every entity known, nothing after the end,
 * and no DTD at all.
 */
export class XmlParser {
  readonly #handlers: XmlHandlers;
  readonly #opened: string[] = [];
  #rest = "";
  #at = 0;
  #rooted = false;

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers;
  }

  write(chunk: string): void {
    this.#rest = this.#rest.slice(this.#at) + chunk;
    this.#at = 0;
    while (this.#step()) {}
    if (this.#rest.length - this.#at > LONGEST_TEXT) throw new Unreadable("swollen");
  }

  end(): void {
    this.#text(decodeEntities(this.#rest.slice(this.#at)));
    if (!this.#rooted || this.#opened.length > 0) throw damaged();
  }

  /** Takes one token; false when more is needed to know where it ends. */
  #step(): boolean {
    const next = this.#rest.indexOf("<", this.#at);
    if (next < 0) return false;
    if (next > this.#at) {
      this.#text(decodeEntities(this.#rest.slice(this.#at, next)));
      this.#at = next;
    }
    const sign = this.#rest[next + 1];
    if (sign === undefined) return false;
    if (sign === "!") return this.#declaration();
    if (sign === "?") return this.#upTo("?>") !== null;
    return sign === "/" ? this.#closing() : this.#opening();
  }

  #upTo(mark: string, skipped = 2): string | null {
    const end = this.#rest.indexOf(mark, this.#at + skipped);
    if (end < 0) return null;
    const inside = this.#rest.slice(this.#at + skipped, end);
    this.#at = end + mark.length;
    return inside;
  }

  #declaration(): boolean {
    if (this.#rest.startsWith("<!--", this.#at)) return this.#upTo("-->", 4) !== null;
    if (this.#rest.startsWith("<![CDATA[", this.#at)) {
      const text = this.#upTo("]]>", 9);
      if (text !== null) this.#text(text);
      return text !== null;
    }
    if (this.#rest.length - this.#at < 9) return false;
    throw new Unreadable("external");
  }

  #closing(): boolean {
    const name = this.#upTo(">");
    if (name === null) return false;
    if (this.#opened.pop() !== name.trimEnd()) throw damaged();
    this.#handlers.close(localName(name.trimEnd()));
    return true;
  }

  #opening(): boolean {
    const end = this.#tagEnd();
    if (end < 0) return false;
    const isEmpty = this.#rest.charCodeAt(end - 1) === SLASH;
    const inside = this.#rest.slice(this.#at + 1, isEmpty ? end - 1 : end);
    this.#at = end + 1;
    const [name = ""] = /^[^\s"'<>/=&]+/.exec(inside) ?? [];
    if (name === "" || (this.#rooted && this.#opened.length === 0)) throw damaged();
    this.#rooted = true;
    this.#handlers.open(localName(name), readAttributes(inside, name.length));
    if (isEmpty) this.#handlers.close(localName(name));
    else if (this.#opened.push(name) > DEEPEST) throw new Unreadable("swollen");
    return true;
  }

  /** Where the tag closes: a « > » between quotes is not its end. */
  #tagEnd(): number {
    let quote = 0;
    for (let at = this.#at + 1; at < this.#rest.length; at += 1) {
      const sign = this.#rest.charCodeAt(at);
      if (quote !== 0) quote = sign === quote ? 0 : quote;
      else if (sign === GREATER) return at;
      else if (sign === DOUBLE || sign === SINGLE) quote = sign;
    }
    return -1;
  }

  #text(text: string): void {
    if (this.#opened.length > 0) this.#handlers.text(text);
    else if (/[^\s\uFEFF]/.test(text)) throw damaged();
  }
}

const [SLASH, GREATER, DOUBLE, SINGLE] = [0x2f, 0x3e, 0x22, 0x27] as const;

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
