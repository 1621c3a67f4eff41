import { commandOf, isAlive, parentOf } from "./processes.mjs";

const PARENT_CHECK = 500;

class StopRequestedError extends Error {}

/** npm starts us through a shell, which outlives it without a word: the one to watch is behind. */
function npmProcess() {
  const behindShell = /^(\S*\/)?(ba|da|z)?sh -c /.test(commandOf(process.ppid)) ? parentOf(process.ppid) : 0;
  return behindShell > 1 ? behindShell : process.ppid;
}

/**
 * Knows when somebody wants the run to end: Ctrl-C, SIGTERM, a closed terminal, or npm gone
 * (npm does not always pass the signal on, but then it leaves us to another parent).
 */
export function watchForStop() {
  const parent = process.ppid;
  const npm = process.env.npm_lifecycle_event ? npmProcess() : null;
  let requested = false;
  const asked = new Promise((resolve) => {
    const stop = () => {
      requested = true;
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
    if (npm === null) return;
    setInterval(() => {
      if (!requested && (process.ppid !== parent || !isAlive(npm))) stop();
    }, PARENT_CHECK).unref();
  });
  const throwIfAsked = () => {
    if (requested) throw new StopRequestedError("Arrêt demandé");
  };
  return {
    asked,
    isAsked: () => requested,
    throwIfAsked,
    /** Gives up waiting as soon as the stop is asked. */
    orResultOf(work) {
      throwIfAsked();
      return Promise.race([work(), asked.then(throwIfAsked)]);
    },
  };
}
