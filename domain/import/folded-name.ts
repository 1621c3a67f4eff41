import { withoutAccents } from "../shared/search-patterns";

/** A name as two people write it: accents, capitals and the spaces between words don't matter. */
export function foldedName(name: string): string {
  return withoutAccents(name)
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim();
}
