import "server-only";
import { z } from "zod";
import { providerEnvironment, wholeProviders } from "@/server/access/oidc/provider-environment";
import { blankIsAbsent } from "@/server/environment-variable";
import { legalEnvironment } from "@/server/legal/legal-environment";

/** « creuset@exemple.fr », or « Creuset <creuset@exemple.fr> »: nothing that could open another header. */
const SENDER =
  /^(?:[\p{L}\p{N} .’'-]{1,80} <[a-zA-Z0-9._%+-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+>|[a-zA-Z0-9._%+-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+)$/u;

/** Fewer would be a word, or one sign repeated: a drawn secret of this length has many more. */
const DISTINCT_SIGNS = 10;

/** Sessions travel over HTTPS only, but on the machine itself. */
const SERVED = /^https:|^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/;

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL_MAX: z.coerce.number().int().min(1).max(100).default(10),
  AUTH_SECRET: z
    .string()
    .min(32)
    .refine((secret) => new Set(secret).size >= DISTINCT_SIGNS),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .regex(SERVED)
    .optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).catch(3000),
  CREUSET_DEMO: z.enum(["0", "1"]).default("0"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
  TRUSTED_PROXIES: blankIsAbsent(z.coerce.number().int().min(0).max(10)),
  REQUIRE_SECOND_FACTOR: blankIsAbsent(z.enum(["0", "1"])),
  AUDIT_HEADS_FILE: z.string().min(1).default(".data/audit-heads.jsonl"),
  COMMANDS_PER_MINUTE: z.coerce.number().int().min(10).max(100_000).default(120),
  SMTP_URL: blankIsAbsent(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: blankIsAbsent(z.string().regex(SENDER)),
  ...providerEnvironment,
  ...legalEnvironment,
});
const complete = schema
  .refine((given) => given.SMTP_URL === undefined || given.MAIL_FROM !== undefined, {
    path: ["MAIL_FROM"],
    when: ({ issues }) => issues.length === 0,
  })
  .superRefine(wholeProviders);

let checked: z.infer<typeof schema> | undefined;

/** Environment read by the application, checked at its first use: `next build` runs without any of it. */
export function env(): z.infer<typeof schema> {
  checked ??= complete.parse(process.env);
  return checked;
}
