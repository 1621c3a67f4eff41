/** The word over the line of the day a chart is read at. */
export function presentLabel(past: boolean): string {
  return past ? "Situation" : "Aujourd’hui";
}
