import "server-only";
import { damaged } from "./unreadable";

export type XmlAttributes = Readonly<Record<string, string | undefined>>;

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const LAST_CHARACTER = 0x10ffff;

/** The attributes of a tag, from where its name ends. */
export function readAttributes(tag: string, from: number): XmlAttributes {
  const attributes: Record<string, string> = Object.create(null);
  const one = /\s+([^\s"'<>/=&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  let at = from;
  while (at < tag.length) {
    one.lastIndex = at;
    const found = one.exec(tag);
    if (!found) {
      if (tag.slice(at).trim() === "") break;
      throw damaged();
    }
    const [whole, name = "", double, single = ""] = found;
    if (name in attributes) throw damaged();
    attributes[name] = decodeEntities(double ?? single);
    at += whole.length;
  }
  return attributes;
}

/** Only the five entities of XML itself and numbered characters: any other one is someone else's to define. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));|&/g, (_, hex, decimal, name) => {
    if (name !== undefined && NAMED[name] !== undefined) return NAMED[name];
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (!(code > 0 && code <= LAST_CHARACTER)) throw damaged();
    return String.fromCodePoint(code);
  });
}
