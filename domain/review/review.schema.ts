import { z } from "zod";
import { identifier, requiredText, submissionKey } from "../shared/input";

const STALE = "Rechargez la page, puis recommencez.";

/** What the reviewer saw of a thing: how many entries its journal had, and the greatest of their numbers. */
const seen = {
  subjectId: identifier,
  entries: z.coerce.number({ error: STALE }).int().min(1, STALE).max(100_000, STALE),
  sequence: z.coerce.number({ error: STALE }).int().min(1, STALE),
};

export const acceptItemInput = z.strictObject(seen);
export type AcceptItemInput = z.infer<typeof acceptItemInput>;
export type SeenVersion = Pick<AcceptItemInput, "subjectId" | "entries" | "sequence">;

export const askClarificationInput = z.strictObject({
  key: submissionKey,
  ...seen,
  question: requiredText("Écrivez votre question.", 2000),
});
export type AskClarificationInput = z.infer<typeof askClarificationInput>;

/** As many as a page of the queue shows. */
const LONGEST_BATCH = 200;

/** « subject:entries:sequence », one for each item the reviewer had under their eyes. */
const seenItem = z
  .string()
  .max(80)
  .regex(/^[0-9a-f-]{36}:\d{1,6}:\d{1,15}$/, STALE);

export const acceptActionInput = z.strictObject({
  actionId: identifier,
  items: z.array(seenItem, { error: STALE }).min(1, STALE).max(LONGEST_BATCH, STALE),
});
export type AcceptActionInput = z.infer<typeof acceptActionInput>;

export function writeSeen({ subjectId, entries, sequence }: SeenVersion): string {
  return `${subjectId}:${entries}:${sequence}`;
}

export function readSeen(text: string): SeenVersion {
  const [subjectId = "", entries, sequence] = text.split(":");
  return { subjectId, entries: Number(entries), sequence: Number(sequence) };
}

export const closeReviewInput = z.strictObject({
  key: submissionKey,
  slug: z.string({ error: STALE }).min(1).max(100),
});
export type CloseReviewInput = z.infer<typeof closeReviewInput>;
