import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import { calendarDate } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";

const EVERY_MS = 100;

type Place = { viewer: Viewer; actions: readonly string[]; today: string };

/** What a colleague records in the same territory meanwhile: an expense, a milestone, a status, ten times a second. */
export async function writeMeanwhile({ viewer, actions, today }: Place): Promise<{ stop: () => Promise<number[]> }> {
  const { recordExpense } = await import("@/server/spending/record-expense");
  const { addMilestone } = await import("@/server/milestone/add-milestone");
  const { declareStatus } = await import("@/server/status/declare-status");
  const date = calendarDate(today);
  const gestures = [
    (actionId: string) =>
      recordExpense(viewer, {
        key: randomUUID(),
        actionId,
        stage: "PAID",
        object: "Pendant un import",
        supplier: "Tiers",
        amount: cents(12_34),
        date,
      }),
    (actionId: string) => addMilestone(viewer, { key: randomUUID(), actionId, title: "Pendant un import", date }),
    (actionId: string) =>
      declareStatus(viewer, { key: randomUUID(), actionId, status: "WATCH", sentence: "Un import est en cours." }),
  ];
  const samples: number[] = [];
  const failures: unknown[] = [];
  const running = new Set<Promise<void>>();
  let turn = 0;
  const timer = setInterval(() => {
    const gesture = gestures[turn % gestures.length];
    const actionId = actions[turn % actions.length] ?? "";
    turn += 1;
    const start = performance.now();
    const done = (gesture?.(actionId) ?? Promise.resolve())
      .then(() => void samples.push(performance.now() - start))
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(done));
    running.add(done);
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(running);
      if (failures.length > 0) throw new AggregateError(failures, `${failures.length} gestures failed`);
      return samples;
    },
  };
}
