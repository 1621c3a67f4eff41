import { z } from "zod";
import { IMPORT_KIND_LABELS, IMPORT_KINDS } from "../import/import-kind";
import { NBSP, quantity, quoted } from "../shared/format";
import type { JournalEvent } from "./events";
import { type Told, told } from "./told";

type ImportEvent = Extract<JournalEvent, `import.${string}`>;

const imported = z.object({ kind: z.enum(IMPORT_KINDS), fileName: z.string(), rows: z.int() });

export function isImport(event: JournalEvent): event is ImportEvent {
  return event.startsWith("import.");
}

/** A file imported, or its import undone; null when the shape is unknown. */
export function importSentence(event: ImportEvent, after: unknown): Told | null {
  const { data } = imported.safeParse(after);
  if (!data) return null;
  const what = `${IMPORT_KIND_LABELS[data.kind]}${NBSP}: ${quoted(data.fileName)}`;
  const rows = quantity(data.rows, "ligne", "lignes");
  return told(event === "import.done" ? `${what} importé, ${rows}.` : `${what}${NBSP}: import annulé, ${rows}.`);
}
