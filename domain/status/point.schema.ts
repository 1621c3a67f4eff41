import { z } from "zod";
import { identifier, optionalText, requiredText, submissionKey } from "../shared/input";
import { ACTION_STATUSES } from "./status";

/** What the COPIL reads aloud holds in this many signs. */
export const SENTENCE_LIMIT = 400;
export const TEXT_LIMIT = 2000;
export const KEPT_WORD_LIMIT = 1000;

const PERCENT = "Donnez un avancement de 0 à 100, sans virgule.";

const percent = z
  .string()
  .trim()
  .max(3, PERCENT)
  .regex(/^\d+$/, PERCENT)
  .transform(Number)
  .pipe(z.number().max(100, PERCENT))
  .optional();

/** « Faire le point »: everything but the météo and its sentence may be left out. */
export const publishPointInput = z.strictObject({
  key: submissionKey,
  actionId: identifier,
  status: z.enum(ACTION_STATUSES, { error: "Choisissez la météo de l’action." }),
  declaredProgress: percent,
  sentence: requiredText("Dites en une phrase ce que le COPIL doit savoir.", SENTENCE_LIMIT),
  done: optionalText(TEXT_LIMIT),
  upcoming: optionalText(TEXT_LIMIT),
  difficulties: optionalText(TEXT_LIMIT),
  decisionAsked: optionalText(SENTENCE_LIMIT),
  /** The session it is asked of; the next one, its date to be set, when left out. */
  meetingId: identifier.optional(),
  /** Decisions of earlier sessions that are applied by now. */
  applied: z.array(identifier).max(50).default([]),
  keptWord: optionalText(KEPT_WORD_LIMIT),
});
export type PublishPointInput = z.infer<typeof publishPointInput>;

/** A draft is what stands in the fields, finished or not: only its length is held. */
const typed = z.string().max(10_000).optional();
export const pointDraft = z.object({
  status: typed,
  declaredProgress: typed,
  sentence: typed,
  done: typed,
  upcoming: typed,
  difficulties: typed,
  decisionAsked: typed,
  meetingId: typed,
  applied: z.array(z.string().max(40)).max(50).default([]),
  keptWord: typed,
});
export type PointDraft = z.infer<typeof pointDraft>;

export const savePointDraftInput = z.strictObject({
  key: submissionKey.optional(),
  actionId: identifier,
  ...pointDraft.shape,
});
export type SavePointDraftInput = z.infer<typeof savePointDraftInput>;

export const discardPointDraftInput = z.strictObject({ actionId: identifier });
export type DiscardPointDraftInput = z.infer<typeof discardPointDraftInput>;

export const withdrawClosingInput = z.strictObject({ approvalId: identifier });
export type WithdrawClosingInput = z.infer<typeof withdrawClosingInput>;
