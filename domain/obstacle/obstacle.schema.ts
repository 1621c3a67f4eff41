import { z } from "zod";
import { calendarDateSchema } from "../shared/calendar-date";
import { identifier, optionalText, requiredText, rowVersion, submissionKey } from "../shared/input";
import { OBSTACLE_KINDS } from "./obstacle";

const gesture = { key: submissionKey, obstacleId: identifier, version: rowVersion };
const sentence = requiredText("Dites-le en une phrase.", 1000);
const NAMELESS = "Nommez le service : « service urbanisme de la commune ».";

export const raiseObstacleInput = z.strictObject({
  key: submissionKey,
  actionId: identifier,
  kind: z.enum(OBSTACLE_KINDS, { error: "Choisissez ce qui bloque." }),
  title: requiredText("Dites en une phrase ce qui bloque.", 400),
  service: optionalText(200),
  replyDueOn: calendarDateSchema.optional(),
});
export type RaiseObstacleInput = z.infer<typeof raiseObstacleInput>;

export const addressObstacleInput = z.strictObject({
  ...gesture,
  service: requiredText(NAMELESS, 200),
  replyDueOn: calendarDateSchema,
  sentence,
});
export type AddressObstacleInput = z.infer<typeof addressObstacleInput>;

export const escalateObstacleInput = z.strictObject({
  ...gesture,
  meetingId: z.uuid({ error: "Choisissez la séance." }),
  sentence,
});
export type EscalateObstacleInput = z.infer<typeof escalateObstacleInput>;

/** An answer, what resolved it, or why it comes back. */
export const tellObstacleInput = z.strictObject({ ...gesture, sentence });
export type TellObstacleInput = z.infer<typeof tellObstacleInput>;
