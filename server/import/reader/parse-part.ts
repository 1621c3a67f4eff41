import "server-only";
import { damaged } from "./unreadable";
import { type XmlHandlers, XmlParser } from "./xml-parser";
import type { ZipEntry } from "./zip-directory";
import { partText } from "./zip-part";

/** Parts that describe the workbook, not its cells. */
const LARGEST_DESCRIPTION = 16 * 1024 * 1024;

/** Reads a part to its very end. `between` is awaited as it goes, so that what was read can leave. */
export async function parsePart(
  entry: ZipEntry | undefined,
  handlers: Partial<XmlHandlers>,
  { most = LARGEST_DESCRIPTION, between = async () => {} }: { most?: number; between?: () => Promise<void> } = {},
): Promise<void> {
  if (!entry) throw damaged();
  const parser = new XmlParser({
    open: (name, attributes) => handlers.open?.(name, attributes),
    text: (text) => handlers.text?.(text),
    close: (name) => handlers.close?.(name),
  });
  for await (const text of partText(entry, most)) {
    parser.write(text);
    await between();
  }
  parser.end();
}
