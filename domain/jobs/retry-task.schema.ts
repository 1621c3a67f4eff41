import { z } from "zod";

export const retryTaskInput = z.strictObject({
  slug: z.string().max(80),
  task: z
    .string()
    .max(60)
    .regex(/^[a-z_]+$/, "Rechargez la page, puis recommencez."),
});
export type RetryTaskInput = z.infer<typeof retryTaskInput>;
