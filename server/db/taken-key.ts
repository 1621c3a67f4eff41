import "server-only";

/** Whether the database refused a row because another one already has its key, by the name of the index that says so. */
export function isTakenKey(error: unknown, index: string): boolean {
  const seen = new Set<unknown>();
  for (let cause = error; cause && typeof cause === "object" && !seen.has(cause); ) {
    seen.add(cause);
    if (JSON.stringify(cause, Object.getOwnPropertyNames(cause)).includes(index)) return true;
    cause = "cause" in cause ? cause.cause : null;
  }
  return false;
}
