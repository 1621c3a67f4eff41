export type Timing = { p50: number; p95: number };

/** How long it takes, in milliseconds, once warm. */
export async function timed(run: () => Promise<unknown>, times = 60): Promise<Timing> {
  for (let warmup = 0; warmup < 10; warmup++) await run();
  const samples: number[] = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    await run();
    samples.push(performance.now() - start);
  }
  samples.sort((a, b) => a - b);
  const at = (share: number) => samples[Math.min(samples.length - 1, Math.floor(samples.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

const ms = (value: number) => value.toFixed(1);

export function inWords({ p50, p95 }: Timing): string {
  return `${ms(p50)} / ${ms(p95)}`;
}

export function markdownTable(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map((_, rank) => (rank === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
