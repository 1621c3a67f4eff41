import { withoutAccents } from "../shared/search-patterns";
import type { ImportField } from "./import-field";

/** What a remembered column holds when it was left out. */
export const LEFT_OUT = "-";

const UNITS = /\((?:€|euros?|eur|k€|m€|jj\/mm\/aaaa|%)\)|\ben (?:€|euros?)(?![a-z])/g;
const NUMBER_SIGN = /\b(?:n[°º]|no\.|num\.?|numero)\s*(?:d['’]|de |du )?/g;

/** The name of a column without accents, capitals, signs or units: « Montant HT (€) » is « montant ht ». */
export function foldedHeader(text: string): string {
  return withoutAccents(text)
    .replace(UNITS, " ")
    .replace(NUMBER_SIGN, "numero ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Headers by which columns were recognised before, folded, and the field each held (« - » when it was left out). */
export type RememberedHeaders = ReadonlyMap<string, string>;

/**
 * The field of each column, by its rank; null for a column nobody recognises, or that was left out. What was chosen last time
 * goes first, then the exact names of fields, then names that follow one (« Date mandat », « Montant HT »). A field is held once.
 */
export function recognised(
  headers: readonly string[],
  fields: readonly ImportField[],
  remembered: RememberedHeaders = new Map(),
): (string | null)[] {
  const folded = headers.map(foldedHeader);
  const mapping: (string | null)[] = headers.map(() => null);
  const taken = new Set<string>();
  const settled = folded.map((header) => remembered.get(header) === LEFT_OUT);
  const passes: ((header: string, field: ImportField) => boolean)[] = [
    (header, field) => remembered.get(header) === field.name,
    (header, field) => header === foldedHeader(field.label),
    (header, field) => field.headers.includes(header),
    (header, field) => [foldedHeader(field.label), ...field.headers].some((name) => header.startsWith(`${name} `)),
  ];
  for (const holds of passes)
    for (const [rank, header] of folded.entries()) {
      if (header === "" || settled[rank] || mapping[rank] !== null) continue;
      const field = fields.find((candidate) => !taken.has(candidate.name) && holds(header, candidate));
      if (!field) continue;
      mapping[rank] = field.name;
      taken.add(field.name);
    }
  return mapping;
}
