import { z } from "zod";
import type { Grant } from "./permissions";

/** Everything else is closed to a session until the code is given, or the factor set up. */
export type Awaited = "code" | "enrolment" | null;

type Situation = {
  /** In this very session. */
  given: boolean;
  /** Once a first code has been given, ever. */
  confirmed: boolean;
  mandatory: boolean;
};

export function secondFactorAwaited({ given, confirmed, mandatory }: Situation): Awaited {
  if (given) return null;
  if (confirmed) return "code";
  return mandatory ? "enrolment" : null;
}

/** Who may change the people and the plan of a territory proves twice who they are; a demonstration account never does. */
export function mustHaveSecondFactor(
  required: boolean,
  { isDemo, grants }: { isDemo: boolean; grants: readonly Pick<Grant, "role">[] },
): boolean {
  return required && !isDemo && grants.some(({ role }) => role === "ADMIN");
}

/** Six digits, however they are grouped, or a recovery code; what is typed is read without spaces, hyphens or capitals. */
export const secondFactorCode = z
  .string({ error: "Indiquez le code." })
  .max(40, "Ce code est trop long.")
  .transform((typed) => typed.replace(/[\s-]/g, "").toLowerCase())
  .pipe(z.string().regex(/^(?:\d{6}|[a-z2-7]{16})$/, "Six chiffres, ou un code de secours de seize signes."));

/** Four by four, as it is written down: « abcd-efgh-ijkl-mnop ». */
export function grouped(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? code;
}
