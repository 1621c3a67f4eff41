import "server-only";
import type { Logger } from "pino";
import { describeError, masked } from "./describe-error";

/**
 * Sends to the log, masked, what the framework would print: a whole error, with the values a query held or the body that could
 * not be read. An error that has its digest is left to `reportError`, which knows its request.
 */
export function quietConsole(screen: object, log: Logger): void {
  Object.assign(screen, { error: retold(log, "error"), warn: retold(log, "warn") });
}

function retold(log: Logger, level: "error" | "warn") {
  return (...printed: unknown[]): void => {
    const error = printed.find((each) => each instanceof Error);
    if (error && "digest" in error) return;
    const told = error
      ? describeError(error)
      : { printed: masked(printed.map(String).join(" ").replaceAll("\n", " ")) };
    log[level](told, "printed by the framework");
  };
}
