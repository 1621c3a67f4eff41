import { expect, test } from "vitest";
import { readAskedFigure } from "./asked-figure";
import { type ExplainedFigure, FIGURE_WORDS, whyParam } from "./explained-figure";
import { MEANINGS } from "./figure-meaning";

const FIGURES = Object.keys(FIGURE_WORDS) as ExplainedFigure[];

test("every figure is asked for by one word of its own", () => {
  expect(new Set(Object.values(FIGURE_WORDS)).size).toBe(FIGURES.length);
  for (const figure of FIGURES) expect(readAskedFigure(whyParam(figure))).toBe(figure);
});

test.each([
  [{}],
  [{ pourquoi: "" }],
  [{ pourquoi: "paid" }],
  [{ pourquoi: "salaires" }],
  [{ pourquoi: ["paye", "engage"] }],
  [{ pourquoi: "constructor" }],
])("%j asks about nothing", (params) => {
  expect(readAskedFigure(params)).toBeNull();
});

test("every figure has a name, a definition and a formula", () => {
  for (const figure of FIGURES) {
    const { label, definition, formula } = MEANINGS[figure];
    for (const words of [label, definition, formula]) expect(words.length, figure).toBeGreaterThan(3);
    for (const sentence of [definition, formula]) expect(sentence, figure).toMatch(/\.$/);
  }
});
