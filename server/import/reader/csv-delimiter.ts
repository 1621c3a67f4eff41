import "server-only";

const DELIMITERS = [";", "\t", ","] as const;
export type Delimiter = (typeof DELIMITERS)[number];
const LINES = 50;

/**
 * The one sign that splits the cells: the one of which the first lines have the same number, counted outside quotes. French
 * files write their decimals with a comma, so that a semicolon wins between equals.
 */
export function delimiterOf(beginning: string): Delimiter {
  const lines = unquotedLines(beginning);
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, ...regularity(lines, delimiter) }));
  const [best] = scored.toSorted((one, other) => other.lines - one.lines || other.times - one.times);
  return best?.delimiter ?? ";";
}

/** How many lines have the most common number of a sign, and that number; none at all is no regularity. */
function regularity(lines: readonly string[], sign: string): { lines: number; times: number } {
  const byTimes = new Map<number, number>();
  for (const line of lines) {
    const times = line.split(sign).length - 1;
    if (times > 0) byTimes.set(times, (byTimes.get(times) ?? 0) + 1);
  }
  const [most] = [...byTimes].toSorted(([times, count], [otherTimes, other]) => other - count || otherTimes - times);
  return { times: most?.[0] ?? 0, lines: most?.[1] ?? 0 };
}

/** The first lines, what stands between quotes taken out. */
function unquotedLines(beginning: string): string[] {
  const bare = beginning.replace(/"[^"]*(?:""[^"]*)*(?:"|$)/g, "");
  return bare
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== "")
    .slice(0, LINES);
}
