/** A two-line label to hang over its date: `x` in pixels at the width the strip is laid out for. */
export type StripLabel = { key: string; x: number; width: number };

export type StripPlace = { lane: number; side: "start" | "end" };

type Block = { lane: number; from: number; to: number; x: number };

const DISTANCE = 7;
const GAP = 8;
const MOST_LANES = 6;

type Strip = { width: number; lanes: number; today: number; pastSide: StripPlace["side"]; strict: boolean };

const STRICT_LANES = 4;

/**
 * Hangs labels in lanes over a time axis, lane 0 the highest, in as few lanes as needed: no label covers another nor
 * meets the line of today. Where that takes too many lanes, lines may pass behind a label, which interrupts them. A label
 * that finds no lane is left out.
 */
export function stripLanes(
  labels: readonly StripLabel[],
  { width, today }: { width: number; today: number },
): { lanes: number; places: Map<string, StripPlace> } {
  let best = { lanes: 1, places: new Map<string, StripPlace>() };
  for (const { lanes, strict } of attempts()) {
    for (const pastSide of ["end", "start"] as const) {
      const places = hang(labels, { width, today, lanes, pastSide, strict });
      if (places.size > best.places.size) best = { lanes, places };
    }
    if (best.places.size === labels.length) break;
  }
  return best;
}

function attempts(): { lanes: number; strict: boolean }[] {
  const upTo = (most: number, strict: boolean) =>
    Array.from({ length: most }, (_, rank) => ({ lanes: rank + 1, strict }));
  return [...upTo(STRICT_LANES, true), ...upTo(MOST_LANES, false).slice(2)];
}

function hang(labels: readonly StripLabel[], strip: Strip): Map<string, StripPlace> {
  const blocks: Block[] = [];
  const places = new Map<string, StripPlace>();
  for (const label of labels.toSorted((a, b) => a.x - b.x)) {
    const free = candidates(label, strip).filter((candidate) => fits(blockOf(label, candidate), blocks, strip));
    const place = least(free, (candidate) => crossings(blockOf(label, candidate), blocks, strip));
    if (place === undefined || (strip.strict && crossings(blockOf(label, place), blocks, strip) > 0)) continue;
    blocks.push(blockOf(label, place));
    places.set(label.key, place);
  }
  return places;
}

function least<Item>(items: readonly Item[], weight: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, item) => (best === undefined || weight(item) < weight(best) ? item : best),
    undefined,
  );
}

/** Labels to the right of their date step down, those to the left step up, so that their threads stay clear. */
function candidates(label: StripLabel, { lanes, today, pastSide }: Strip): StripPlace[] {
  const down = Array.from({ length: lanes }, (_, lane): StripPlace => ({ lane, side: "start" }));
  const up = down.toReversed().map(({ lane }): StripPlace => ({ lane, side: "end" }));
  return label.x < today && pastSide === "end" ? [...up, ...down] : [...down, ...up];
}

function blockOf({ x, width }: StripLabel, { lane, side }: StripPlace): Block {
  return side === "start"
    ? { lane, from: x + DISTANCE, to: x + DISTANCE + width, x }
    : { lane, from: x - DISTANCE - width, to: x - DISTANCE, x };
}

function fits(wanted: Block, blocks: readonly Block[], { width, today, strict }: Strip): boolean {
  if (wanted.from < 0 || wanted.to > width || (strict && isCrossed(wanted, today))) return false;
  return blocks.every(
    (other) => other.lane !== wanted.lane || wanted.to + GAP <= other.from || other.to + GAP <= wanted.from,
  );
}

/** How many threads would pass behind a label; the line of today counts for several. */
function crossings(wanted: Block, blocks: readonly Block[], { today }: Strip): number {
  const threads = blocks.filter((other) =>
    other.lane > wanted.lane ? isCrossed(other, wanted.x) : other.lane < wanted.lane && isCrossed(wanted, other.x),
  );
  return threads.length + (isCrossed(wanted, today) ? 4 : 0);
}

function isCrossed({ from, to }: Block, thread: number): boolean {
  return thread > from - 3 && thread < to + 3;
}
