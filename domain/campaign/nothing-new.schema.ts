import { z } from "zod";
import { identifier } from "../shared/input";

/** The link says who and which action; `seenId` is the declaration that was read before confirming it. */
export const confirmNothingNewInput = z.strictObject({ token: z.string().max(100), seenId: identifier });
export type ConfirmNothingNewInput = z.infer<typeof confirmNothingNewInput>;
