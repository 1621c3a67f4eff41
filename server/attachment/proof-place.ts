import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { Denied } from "@/domain/shared/refusal";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import { read } from "@/server/db/transaction";

export type ActionAddress = { slug: string; number: string };

/** The action an address names, once the viewer may add proofs to it: asked before anything of the file is read. */
export function proofPlace(viewer: Viewer, { slug, number }: ActionAddress): Promise<LoadedAction> {
  return read(viewer, async (tx) => {
    const [found] = await tx.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM action a JOIN territory t ON t.id = a.territory_id
      WHERE t.slug = ${slug} AND a.number::text = ${number}`;
    if (!found)
      throw new Denied("action.unknown", "Cette action n’existe pas, ou elle n’est pas dans votre périmètre.");
    return loadAction(tx, viewer, found.id, "proof.add");
  });
}

/** The route that receives proofs, as the table of rules names it. */
export const UPLOAD_ROUTE = "/territoires/[slug]/actions/[number]/pieces";

export function uploadPath({ slug, number }: ActionAddress): string {
  return `/territoires/${slug}/actions/${number}/pieces`;
}
