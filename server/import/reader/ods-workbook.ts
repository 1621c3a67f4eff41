import "server-only";
import { OdsContent } from "./ods-content";
import { parsePart } from "./parse-part";
import type { SheetTables } from "./sheet-tables";
import { damaged, Unreadable } from "./unreadable";
import { refuseMacros, type ZipEntries } from "./xlsx-parts";
import { partText } from "./zip-part";

const LARGEST_CONTENT = 384 * 1024 * 1024;
const LARGEST_MEDIA_TYPE = 1024;
const SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

/** Reads every sheet of an OpenDocument spreadsheet, in their order. */
export async function readOds(entries: ZipEntries, tables: SheetTables): Promise<{ epoch1904: boolean }> {
  const mimetype = entries.get("mimetype");
  if (!mimetype) throw new Unreadable("extension");
  let type = "";
  for await (const text of partText(mimetype, LARGEST_MEDIA_TYPE)) type += text;
  if (type.trim() !== SPREADSHEET) throw new Unreadable("extension");
  refuseMacros(entries);
  await refuseEncrypted(entries);
  const meta = entries.get("meta.xml");
  if (meta) await parsePart(meta, { text: (text) => tables.mark(text) });
  const content = new OdsContent(tables);
  await parsePart(entries.get("content.xml"), content, {
    most: LARGEST_CONTENT,
    between: () => tables.flush(),
  });
  return { epoch1904: content.epoch1904 };
}

async function refuseEncrypted(entries: ZipEntries): Promise<void> {
  const manifest = entries.get("meta-inf/manifest.xml");
  if (!manifest) throw damaged();
  await parsePart(manifest, {
    open: (name) => {
      if (name === "encryption-data") throw new Unreadable("password");
    },
  });
}
