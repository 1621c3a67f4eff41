import type { Place } from "./place-labels";

export type CurveLabelTone =
  | "today"
  | "paid"
  | "committed"
  | "plan"
  | "forecast"
  | "gap"
  | "end"
  | "envelope"
  | "history";

/** The size of the plot the words are laid out for. */
export type PlotSize = { width: number; height: number };

/** Words a chart would like to show, where they may stand, and how they are said under it when there is no room. */
export type Wish = { key: string; tone: CurveLabelTone; text: string; places: readonly Place[]; away?: string };
export type Pen = { x: (share: number) => number; y: (amount: number) => number; size: PlotSize; brief: boolean };

export function beside(x: number, dx: number, y: number): Place {
  return { x, dx, y, anchor: dx < 0 ? "end" : "start" };
}
