export type Anchor = "start" | "middle" | "end";

/**
 * A place a label may take, in pixels at the width the chart is laid out for: `x` moves with the chart when it is drawn
 * wider, `dx` is the fixed distance from there. Drawn wider, labels only move apart.
 */
export type Place = { row: number; x: number; dx: number; anchor: Anchor };

export type LabelRequest = { key: string; width: number; places: readonly Place[] };

export type Interval = { row: number; from: number; to: number };

type Placing = { placed: ReadonlyMap<string, Place>; unplaced: readonly string[] };

const GAP = 6;

/**
 * Gives each label, in order, the first of its places that stays within the chart and meets nothing already there.
 * What finds no place is returned by key, to be said elsewhere: a label is never dropped nor drawn over another.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  width: number,
  obstacles: readonly Interval[] = [],
): Placing {
  const taken: Interval[] = [...obstacles];
  const placed = new Map<string, Place>();
  const unplaced: string[] = [];
  for (const request of requests) {
    const place = request.places.find((candidate) => isFree(intervalOf(candidate, request.width), width, taken));
    if (place === undefined) {
      unplaced.push(request.key);
    } else {
      placed.set(request.key, place);
      taken.push(intervalOf(place, request.width));
    }
  }
  return { placed, unplaced };
}

export function intervalOf(place: Place, width: number): Interval {
  const shift = place.anchor === "start" ? 0 : place.anchor === "end" ? width : width / 2;
  const from = place.x + place.dx - shift;
  return { row: place.row, from, to: from + width };
}

function isFree(wanted: Interval, width: number, taken: readonly Interval[]): boolean {
  if (wanted.from < 0 || wanted.to > width) return false;
  return !taken.some(
    (other) => other.row === wanted.row && wanted.from < other.to + GAP && other.from < wanted.to + GAP,
  );
}
