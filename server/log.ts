import "server-only";
import pino, { type DestinationStream, type Logger } from "pino";
import { env } from "@/server/env";

let opened: Logger | undefined;

/** One JSON line per event on the standard output: what collects logs keeps, rotates and dates them. */
export function log(): Logger {
  opened ??= logTo(pino.destination(1));
  return opened;
}

export function logTo(place: DestinationStream): Logger {
  return pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime }, place);
}
