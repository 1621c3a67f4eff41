export type Anchor = "start" | "middle" | "end";

/**
 * A place a label may take, in pixels at the width the chart is laid out for: `x` moves with the chart when it is drawn
 * wider, `dx` is the fixed distance from there, `y` its baseline. Drawn wider, labels only move apart.
 */
export type Place = { x: number; dx: number; y: number; anchor: Anchor };

export type LabelRequest = { key: string; width: number; places: readonly Place[] };

export type Box = { left: number; right: number; top: number; bottom: number };

type Placing = { placed: ReadonlyMap<string, Place>; unplaced: readonly string[] };

const GAP = 6;
const ASCENT = 10;
const DESCENT = 2;

/**
 * Gives each label, in order, the first of its places that stays within the width and meets nothing already there.
 * What finds no place is returned by key, to be said elsewhere: a label is never dropped nor drawn over another.
 */
export function placeLabels(requests: readonly LabelRequest[], width: number, obstacles: readonly Box[] = []): Placing {
  const taken: Box[] = [...obstacles];
  const placed = new Map<string, Place>();
  const unplaced: string[] = [];
  for (const request of requests) {
    const place = request.places.find((candidate) => isFree(boxOf(candidate, request.width), width, taken));
    if (place === undefined) {
      unplaced.push(request.key);
    } else {
      placed.set(request.key, place);
      taken.push(boxOf(place, request.width));
    }
  }
  return { placed, unplaced };
}

export function boxOf({ x, dx, y, anchor }: Place, width: number): Box {
  const shift = anchor === "start" ? 0 : anchor === "end" ? width : width / 2;
  const left = x + dx - shift;
  return { left, right: left + width, top: y - ASCENT, bottom: y + DESCENT };
}

function isFree(wanted: Box, width: number, taken: readonly Box[]): boolean {
  if (wanted.left < 0 || wanted.right > width) return false;
  return !taken.some((other) => meets(wanted, other));
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom && b.top < a.bottom;
}
