/** A two-line label to hang over its date: `x` in pixels at the width the strip is laid out for. */
export type StripLabel = { key: string; x: number; width: number };

export type StripPlace = { lane: number; side: "start" | "end" };

type Block = { lane: number; from: number; to: number; x: number };

const DISTANCE = 7;
const GAP = 8;
const MOST_LANES = 6;

type Strip = { width: number; lanes: number; today: number; pastSide: StripPlace["side"] };

/**
 * Hangs labels in lanes over a time axis, lane 0 the highest, in as few lanes as needed: no label covers another, and
 * none is crossed by the thread of a higher one or by the line of today. A label that finds no lane is left out.
 */
export function stripLanes(
  labels: readonly StripLabel[],
  { width, today }: { width: number; today: number },
): { lanes: number; places: Map<string, StripPlace> } {
  let best = { lanes: 1, places: new Map<string, StripPlace>() };
  for (let lanes = 1; lanes <= MOST_LANES && best.places.size < labels.length; lanes++) {
    for (const pastSide of ["end", "start"] as const) {
      const places = hang(labels, { width, today, lanes, pastSide });
      if (places.size > best.places.size) best = { lanes, places };
    }
  }
  return best;
}

function hang(labels: readonly StripLabel[], strip: Strip): Map<string, StripPlace> {
  const blocks: Block[] = [];
  const places = new Map<string, StripPlace>();
  for (const label of labels.toSorted((a, b) => a.x - b.x)) {
    const place = candidates(label, strip).find((candidate) => fits(blockOf(label, candidate), blocks, strip));
    if (place === undefined) continue;
    blocks.push(blockOf(label, place));
    places.set(label.key, place);
  }
  return places;
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

function fits(wanted: Block, blocks: readonly Block[], { width, today }: Strip): boolean {
  if (wanted.from < 0 || wanted.to > width || isCrossed(wanted, today)) return false;
  return blocks.every((other) => {
    if (other.lane === wanted.lane) return wanted.to + GAP <= other.from || other.to + GAP <= wanted.from;
    return other.lane > wanted.lane ? !isCrossed(other, wanted.x) : !isCrossed(wanted, other.x);
  });
}

function isCrossed({ from, to }: Block, thread: number): boolean {
  return thread > from - 3 && thread < to + 3;
}
