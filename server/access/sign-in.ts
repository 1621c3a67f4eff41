import "server-only";
import type { SignInInput } from "@/domain/people/people.schema";
import { Refusal } from "@/domain/shared/refusal";
import { read, write } from "@/server/db/transaction";
import { openSession } from "./open-session";
import { verifyPassword } from "./password";
import { countAttempt, forgetAttempts, throttleKeys } from "./throttle";

/** One sentence whether the account is unknown, suspended, without a password, or the password wrong. */
const DENIED = "Adresse ou mot de passe inconnus. Vérifiez-les, ou demandez un nouveau lien au chef de projet.";

export async function signInWithPassword(input: Pick<SignInInput, "email" | "password">): Promise<void> {
  const keys = await throttleKeys("account", input.email);
  await write("system", (tx) => countAttempt(tx, keys));
  const user = await read("system", (tx) =>
    tx.user.findUnique({ where: { email: input.email }, select: { id: true, passwordHash: true, suspendedAt: true } }),
  );
  const matches = await verifyPassword(user?.passwordHash ?? null, input.password);
  if (!user || !matches || user.suspendedAt) throw new Refusal("signin.denied", DENIED);
  await write("system", (tx) => forgetAttempts(tx, keys));
  await openSession(user.id);
}
