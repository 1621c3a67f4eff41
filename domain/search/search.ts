import { withoutAccents } from "../shared/search-patterns";

export const SEARCH_KINDS = ["ACTION", "MILESTONE", "EXPENSE", "OBSTACLE", "DECISION", "PERSON", "PAGE"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const SEARCH_KIND_LABELS: Record<SearchKind, string> = {
  ACTION: "Actions",
  MILESTONE: "Jalons",
  EXPENSE: "Dépenses",
  OBSTACLE: "Points de blocage",
  DECISION: "Décisions du COPIL",
  PERSON: "Personnes",
  PAGE: "Pages",
};

export type SearchHit = { id: string; label: string; detail: string; href: string };
export type SearchGroup = { kind: SearchKind; hits: SearchHit[] };
export type SearchResults = {
  text: string;
  groups: SearchGroup[];
  total: number;
  /** Some of it is invented for the demonstration. */
  demo: boolean;
};

/** Shown of each kind: what is looked for is among the first, or the text says too little. */
export const SHOWN_HITS = 6;
const LONGEST = 80;

/** What an address or a field asks to look for, on one line; empty when it asks for nothing. */
export function readSearchText(asked: unknown): string {
  const text = typeof asked === "string" ? asked : "";
  return [...text.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim()].slice(0, LONGEST).join("").trim();
}

/** Whether there is enough to look for: a number, or two signs. */
export function isSearchable(text: string): boolean {
  return /\d/.test(text) || [...text].length >= 2;
}

/** The best first: the very text, then what begins with it, then a word that does, then the others in the order they came. */
export function ranked<Item>(items: readonly Item[], text: string, labelOf: (item: Item) => string): Item[] {
  const asked = withoutAccents(text);
  const distance = (label: string) => {
    const words = withoutAccents(label);
    if (words === asked) return 0;
    if (words.startsWith(asked)) return 1;
    return words.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(asked)) ? 2 : 3;
  };
  return items
    .map((item, order) => ({ item, order, distance: distance(labelOf(item)) }))
    .toSorted((a, b) => a.distance - b.distance || a.order - b.order)
    .map(({ item }) => item);
}

/** The groups that have something, in their order, each cut to what is shown. */
export function resultsOf(text: string, demo: boolean, found: Record<SearchKind, readonly SearchHit[]>): SearchResults {
  const groups = SEARCH_KINDS.map((kind) => ({ kind, hits: found[kind].slice(0, SHOWN_HITS) })).filter(
    ({ hits }) => hits.length > 0,
  );
  return { text, demo, groups, total: groups.reduce((sum, { hits }) => sum + hits.length, 0) };
}

export const NOTHING_FOUND: Record<SearchKind, readonly SearchHit[]> = {
  ACTION: [],
  MILESTONE: [],
  EXPENSE: [],
  OBSTACLE: [],
  DECISION: [],
  PERSON: [],
  PAGE: [],
};
