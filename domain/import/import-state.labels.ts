import type { ImportState } from "./import-state";

export const IMPORT_STATE_LABELS: Record<ImportState, string> = {
  READING: "Lecture en cours",
  UNREADABLE: "Illisible",
  COLUMNS: "Colonnes à choisir",
  CHECKING: "Vérification en cours",
  CHECKED: "Prêt à importer",
  IMPORTING: "Enregistrement en cours",
  IMPORTED: "Importé",
  UNDOING: "Annulation en cours",
  UNDONE: "Annulé",
  ABANDONED: "Abandonné",
};
