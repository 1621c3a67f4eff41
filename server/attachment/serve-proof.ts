import "server-only";
import { createHash } from "node:crypto";
import { notFound } from "next/navigation";
import { z } from "zod";
import type { Viewer } from "@/domain/access/permissions";
import { FILE_POLICY } from "@/domain/access/response-headers";
import { savedAs } from "@/domain/attachment/file-name";
import { Denied } from "@/domain/shared/refusal";
import { keepingRefusals } from "@/server/access/denial";
import { requireViewer } from "@/server/access/viewer";
import { loadAction } from "@/server/action/load-action";
import { read } from "@/server/db/transaction";
import { requestNumber } from "@/server/health/reference";
import { log } from "@/server/log";

type ProofAddress = { slug: string; id: string };

const row = z.object({
  actionId: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
});
const content = z.object({ bytes: z.instanceof(Uint8Array<ArrayBuffer>) });

/**
 * A proof as a file to keep, for who reads its action in full. Unknown, withdrawn, of another territory or of a closed
 * action are the same 404; what no longer has the hash it came with is not served.
 */
export async function serveProof(address: ProofAddress): Promise<Response> {
  const viewer = await requireViewer();
  const { fileName, mediaType, sha256, bytes } = await keepingRefusals(viewer, () => findProof(viewer, address));
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) return altered(address.id);
  return new Response(bytes, {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": savedAs(fileName),
      "Content-Security-Policy": FILE_POLICY,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

function findProof(viewer: Viewer, { slug, id }: ProofAddress) {
  if (!z.uuid().safeParse(id).success) notFound();
  return read(viewer, async (tx) => {
    const [proof] = z.array(row).parse(
      await tx.$queryRaw`
      SELECT p.action_id AS "actionId", p.file_name AS "fileName", p.media_type AS "mediaType", p.sha256
      FROM attachment p JOIN territory t ON t.id = p.territory_id
      WHERE p.id = ${id}::uuid AND t.slug = ${slug} AND p.withdrawn_at IS NULL`,
    );
    if (!proof) return notFound();
    await loadAction(tx, viewer, proof.actionId, "action.read").catch((error: unknown) => {
      throw error instanceof Denied ? notFound() : error;
    });
    const [kept] = z
      .array(content)
      .parse(await tx.$queryRaw`SELECT bytes FROM attachment_content WHERE attachment_id = ${id}::uuid`);
    return { ...proof, bytes: kept?.bytes ?? new Uint8Array() };
  });
}

async function altered(id: string): Promise<Response> {
  const reference = (await requestNumber()) ?? crypto.randomUUID();
  log().error({ proof: id, reference }, "proof differs from its hash");
  const words = `Cette pièce a été altérée depuis son dépôt : elle n’est pas servie. Prévenez le chef de projet en lui donnant la référence ${reference}.`;
  return new Response(words, {
    status: 500,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}
