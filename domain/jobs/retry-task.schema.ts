import { z } from "zod";

export const retryTaskInput = z.strictObject({
  slug: z.string().max(80),
  task: z.string().regex(/^[a-z_]{1,60}$/, "Rechargez la page, puis recommencez."),
});
export type RetryTaskInput = z.infer<typeof retryTaskInput>;
