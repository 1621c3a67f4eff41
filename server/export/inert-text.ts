import "server-only";

/** What a spreadsheet would run instead of showing; the apostrophes before it are doubled in turn, so that reading back is exact. */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A text is never a formula: what could be one is led by an apostrophe. */
export function inertText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
