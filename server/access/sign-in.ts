import "server-only";
import { headers } from "next/headers";
import type { SignInInput } from "@/domain/people/people.schema";
import { Refusal } from "@/domain/shared/refusal";
import { read, write } from "@/server/db/transaction";
import { openSession } from "./open-session";
import { verifyPassword } from "./password";
import { assertNotThrottled, countFailure, forgetFailures } from "./throttle";

/** One sentence whether the account is unknown, suspended, without a password, or the password wrong. */
const DENIED = "Adresse ou mot de passe inconnus. Vérifiez-les, ou demandez un nouveau lien au chef de projet.";

export async function signInWithPassword(input: SignInInput): Promise<void> {
  const address = (await headers()).get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "direct";
  const keys = { account: input.email, address };
  const user = await read("system", async (tx) => {
    await assertNotThrottled(tx, keys);
    return tx.user.findUnique({
      where: { email: input.email },
      select: { id: true, passwordHash: true, suspendedAt: true },
    });
  });
  const matches = await verifyPassword(user?.passwordHash ?? null, input.password);
  if (!user || !matches || user.suspendedAt) {
    await write("system", (tx) => countFailure(tx, keys));
    throw new Refusal("signin.denied", DENIED);
  }
  await write("system", (tx) => forgetFailures(tx, keys));
  await openSession(user.id);
}
