import type { Instrumentation } from "next";

/** Refuses to start on an environment it could not work with, and says what to correct. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { stopUnlessReady } = await import("./server/health/environment");
  stopUnlessReady();
  if (process.env.NODE_ENV === "production") {
    const { quietConsole } = await import("./server/health/quiet-console");
    const { log } = await import("./server/log");
    quietConsole(globalThis.console, log());
  }
  const { startWorker } = await import("./server/jobs/start-worker");
  startWorker();
  const { exportHeadsAtStart } = await import("./server/audit/export-heads");
  exportHeadsAtStart();
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { reportError } = await import("./server/health/report-error");
  await reportError(error, request, context);
};
