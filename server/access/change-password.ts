import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { ChangePasswordInput } from "@/domain/people/people.schema";
import { Refusal } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { read, write } from "@/server/db/transaction";
import { hashPassword, verifyPassword } from "./password";

/** Changes one's own password and ends one's other sessions. */
export async function changePassword(viewer: Viewer, input: ChangePasswordInput): Promise<Done> {
  const stored = await read(viewer, (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { passwordHash: true } }),
  );
  if (!(await verifyPassword(stored.passwordHash, input.current)))
    throw new Refusal("password.wrong", "Le mot de passe n’est pas changé.", {
      current: "Ce n’est pas votre mot de passe actuel.",
    });
  const passwordHash = await hashPassword(input.password);
  await write(viewer, async (tx) => {
    await tx.user.update({ where: { id: viewer.id }, data: { passwordHash, version: { increment: 1 } } });
    await tx.session.updateMany({
      where: { userId: viewer.id, id: { not: viewer.sessionId }, revokedAt: null },
      data: { revokedAt: now() },
    });
  });
  return { message: "Mot de passe changé. Vos autres sessions sont fermées." };
}
