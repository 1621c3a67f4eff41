import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { ImportContext } from "./importer";
import type { LoadedImport } from "./load-import";

/** What an importer is told of the file at hand. */
export function importContext(batch: LoadedImport, viewer: Viewer): ImportContext {
  const { importId, territoryId, regionId, amendmentId, workbookId, fileName, today } = batch;
  return { importId, territoryId, regionId, viewer, today, amendmentId, workbookId, fileName };
}
