import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { ChangePasswordInput } from "@/domain/people/people.schema";
import { Refusal } from "@/domain/shared/refusal";
import { revokeTokensOf } from "@/server/api/revoke-tokens";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { read, write } from "@/server/db/transaction";
import { refuseGuessable } from "./new-password";
import { hashPassword, verifyPassword } from "./password";
import { countAttempt, forgetAttempts, throttleKeys } from "./throttle";

/** Changes one's own password, ends one's other sessions and one's tokens. Guesses at the present one are counted like those of the entrance. */
export async function changePassword(viewer: Viewer, input: ChangePasswordInput): Promise<Done> {
  refuseGuessable(input.password, viewer);
  const keys = await throttleKeys("account", viewer.email);
  await write("system", (tx) => countAttempt(tx, keys));
  const stored = await read(viewer, (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { passwordHash: true } }),
  );
  if (!(await verifyPassword(stored.passwordHash, input.current)))
    throw new Refusal("password.wrong", "Le mot de passe n’est pas changé.", {
      current: "Ce n’est pas votre mot de passe actuel.",
    });
  await write("system", (tx) => forgetAttempts(tx, keys));
  const passwordHash = await hashPassword(input.password);
  await write(viewer, async (tx) => {
    await tx.user.update({ where: { id: viewer.id }, data: { passwordHash, version: { increment: 1 } } });
    await tx.session.updateMany({
      where: { userId: viewer.id, id: { not: viewer.sessionId }, revokedAt: null },
      data: { revokedAt: now() },
    });
    await revokeTokensOf(tx, viewer.id);
  });
  return { message: "Mot de passe changé. Vos autres sessions sont fermées, vos jetons d’API révoqués." };
}
