import { z } from "zod";
import { calendarDateSchema } from "../shared/calendar-date";
import { cents } from "../shared/money";
import { ENTRY_KINDS, STAGES } from "../spending/stage";

/** The pieces of what the journal keeps before and after a change: amounts are whole cents, dates yyyy-mm-dd. */
export const tracedAmount = z.int().transform(cents);
export const tracedDate = calendarDateSchema.nullable();

const tracedEntry = z.object({
  stage: z.enum(STAGES),
  kind: z.enum(ENTRY_KINDS),
  amount: tracedAmount,
  date: calendarDateSchema,
});
export type TracedEntry = z.infer<typeof tracedEntry>;

export const tracedExpense = z.object({
  number: z.number(),
  object: z.string(),
  reason: z.string().nullish(),
  entries: z.array(tracedEntry),
});

export const tracedMove = z.object({
  title: z.string(),
  from: tracedDate.optional(),
  to: tracedDate.optional(),
  reason: z.string().nullish(),
});
