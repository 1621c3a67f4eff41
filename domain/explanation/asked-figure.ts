import { askedOne, type SearchParams } from "../shared/list-query";
import { type ExplainedFigure, FIGURE_WORDS, WHY } from "./explained-figure";

const asked = askedOne<ExplainedFigure>(FIGURE_WORDS);

/** The figure the address asks about; null when it asks for none, or for one nobody knows. */
export function readAskedFigure(params: SearchParams): ExplainedFigure | null {
  return asked.parse(params[WHY]) ?? null;
}
