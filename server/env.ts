import "server-only";
import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL_MAX: z.coerce.number().int().min(1).max(100).default(10),
  AUTH_SECRET: z.string().min(32),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  CREUSET_DEMO: z.enum(["0", "1"]).default("0"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

let checked: z.infer<typeof schema> | undefined;

/** Environment read by the application, checked at its first use: `next build` runs without any of it. */
export function env(): z.infer<typeof schema> {
  checked ??= schema.parse(process.env);
  return checked;
}
