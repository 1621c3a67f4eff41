import { client } from "@/test-support/backstage";
import { fundingGestures } from "./funding-gestures";
import { planGestures } from "./plan-gestures";
import { spendingGestures } from "./spending-gestures";
import { aStage, type Stage } from "./stage";

/** Plays the whole example in its own time: each gesture is made on its day, through the application. */
export async function playExample(lastDay: string): Promise<Stage> {
  const stage = await aStage();
  const gestures = [planGestures, spendingGestures, fundingGestures].flatMap((of) => of(stage));
  for (const { on, run } of gestures.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))) {
    await today(stage, on);
    await run();
  }
  await today(stage, lastDay);
  return stage;
}

async function today({ territory }: Stage, day: string): Promise<void> {
  await client().territory.update({ where: { id: territory.id }, data: { situationDate: new Date(day) } });
}
