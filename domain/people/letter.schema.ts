import { z } from "zod";
import { identifier } from "../shared/input";

export const retryLetterInput = z.strictObject({ slug: z.string().max(80), letterId: identifier });
export type RetryLetterInput = z.infer<typeof retryLetterInput>;
