export type Timing = { p50: number; p95: number };

/** How long it takes, in milliseconds, once warm. */
export async function timed(run: () => Promise<unknown>, times = 60): Promise<Timing> {
  return summed(await sampled(run, times, 10));
}

/** How long each of so many turns takes, in milliseconds, after those that warm up. */
export async function sampled(run: () => Promise<unknown>, times: number, warmups: number): Promise<number[]> {
  for (let warmup = 0; warmup < warmups; warmup++) await run();
  const samples: number[] = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    await run();
    samples.push(performance.now() - start);
  }
  return samples;
}

export function summed(samples: readonly number[]): Timing {
  return { p50: sampledAt(samples, 0.5), p95: sampledAt(samples, 0.95) };
}

/** The sample below which that share of them lies; the greatest for 1. */
export function sampledAt(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const ms = (value: number) => value.toFixed(1);

export function inWords({ p50, p95 }: Timing): string {
  return `${ms(p50)} / ${ms(p95)}`;
}

export function markdownTable(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map((_, rank) => (rank === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
