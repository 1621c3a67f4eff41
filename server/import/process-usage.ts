import "server-only";
import { readFileSync } from "node:fs";

/** Linux counts the time of processors by hundredths of a second, whatever its own clock. */
const TICK = 10;

export type ProcessUsage = { memory: number; mostMemory: number; busy: number };

/** Bytes held now and at most, and milliseconds of processor; null where the system does not tell. */
export function usageOf(pid: number): ProcessUsage | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) * 1024;
    const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ").slice(11, 13) ?? [];
    return { memory: bytes("VmRSS"), mostMemory: bytes("VmHWM"), busy: (Number(user) + Number(system)) * TICK };
  } catch {
    return null;
  }
}
