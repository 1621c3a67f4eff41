import "server-only";
import type { ChooseMailInput } from "@/domain/access/access.schema";
import { MAIL_DIGEST_SENTENCES } from "@/domain/access/mail-digest.labels";
import type { Viewer } from "@/domain/access/permissions";
import type { Done } from "@/server/command";
import { write } from "@/server/db/transaction";

/** How often one accepts to be written to. Letters that let someone in don't ask. */
export function chooseMail(viewer: Viewer, { mailDigest }: ChooseMailInput): Promise<Done> {
  return write(viewer, async (tx) => {
    await tx.user.update({ where: { id: viewer.id }, data: { mailDigest } });
    return { message: `Choix enregistré. ${MAIL_DIGEST_SENTENCES[mailDigest]}.` };
  });
}
