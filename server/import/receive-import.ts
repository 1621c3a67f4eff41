import "server-only";
import { z } from "zod";
import { canSomewhere, type TerritoryScope, type Viewer } from "@/domain/access/permissions";
import { IMPORT_KINDS } from "@/domain/import/import-kind";
import type { ImportFault } from "@/domain/import/import-refusals";
import { identifier, submissionKey } from "@/domain/shared/input";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { recordDenial } from "@/server/access/denial";
import { requireSameOrigin } from "@/server/access/origin";
import { keepPace } from "@/server/access/rate-limit";
import { getViewer } from "@/server/access/viewer";
import { readFileForm } from "@/server/attachment/read-file-form";
import { read } from "@/server/db/transaction";
import { openImport } from "./open-import";

export const LARGEST_IMPORT = 25 * 1024 * 1024;
/** The route that receives files, as the table of rules names it. */
export const FILES_ROUTE = "/territoires/[slug]/import/fichiers";

export type ReceivedImport =
  | { status: "done"; importId: string }
  | { status: "refused"; fault: ImportFault }
  | { status: "signIn" }
  | { status: "hidden" };

const FAULTS: Record<string, ImportFault> = {
  origin: "origine",
  "rate.hurried": "cadence",
  "write.busy": "cadence",
  "amendment.sealed": "avenant",
};
const READ = /\.(?:xlsx|ods|csv|tsv|txt)$/i;

const fields = z.strictObject({
  key: submissionKey,
  kind: z.enum(IMPORT_KINDS),
  /** PLAN only: the avenant that takes it; nothing chosen is the original plan. */
  amendmentId: z
    .union([z.literal(""), identifier])
    .optional()
    .transform((id) => id || null),
});

/** Receives a file to import. Where it comes from, who sends it, how often and by what right are settled before a byte is read. */
export async function receiveImport(request: Request, slug: string): Promise<ReceivedImport> {
  let viewer: Viewer | null = null;
  try {
    await requireSameOrigin();
    viewer = await getViewer();
    if (viewer) return await receiveFrom(viewer, request, slug);
    await recordDenial(null, { entry: FILES_ROUTE, target: "" });
    return { status: "signIn" };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error instanceof Denied) {
      await recordDenial(viewer, { entry: FILES_ROUTE, target: `/territoires/${slug}/import/fichiers` });
      return { status: "hidden" };
    }
    return { status: "refused", fault: FAULTS[error.code] ?? "forme" };
  }
}

async function receiveFrom(viewer: Viewer, request: Request, slug: string): Promise<ReceivedImport> {
  await keepPace("export", viewer);
  const scope = await importPlace(viewer, slug);
  const form = await readFileForm(request, { fields, largest: LARGEST_IMPORT });
  if ("fault" in form) return { status: "refused", fault: form.fault };
  if (!READ.test(form.file.fileName)) return { status: "refused", fault: "type" };
  return { status: "done", importId: await openImport(viewer, scope, { ...form.file, ...form.fields }) };
}

/** The territory an address names, once the viewer may import something there. */
export function importPlace(viewer: Viewer, slug: string): Promise<TerritoryScope> {
  return read(viewer, async (tx) => {
    const territory = await tx.territory.findUnique({ where: { slug }, select: { id: true, regionId: true } });
    const scope = territory && { territoryId: territory.id, regionId: territory.regionId };
    if (!scope || !canSomewhere(viewer, "import.run", scope))
      throw new Denied("territory.unknown", "Ce territoire n’existe pas, ou il n’est pas dans votre périmètre.");
    return scope;
  });
}
