import { readFileSync } from "node:fs";

const EVERY_MS = 200;

/** What a process holds of its own, in kibibytes; 0 where the system does not tell. */
function heldBy(pid: number): number {
  try {
    return Number(/^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** The most memory each of these processes holds, in mebibytes, until it is stopped; `pids` is asked again and again. */
export function watchMemory(pids: () => readonly number[]): { stop: () => number } {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, ...pids().map(heldBy));
  };
  look();
  const timer = setInterval(look, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      look();
      return Math.round(peak / 1024);
    },
  };
}
