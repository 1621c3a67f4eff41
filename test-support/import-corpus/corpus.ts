import type { CorpusFile } from "./corpus-file";
import { CSV_FILES } from "./csv-files";
import { CSV_SPECTRUM } from "./csv-spectrum";
import { HOSTILE_PACKAGES } from "./hostile-packages";
import { HOSTILE_SHEETS } from "./hostile-sheets";
import { MADE_BY_LIBREOFFICE } from "./libreoffice-files";
import { PLAIN_SHEETS } from "./plain-sheets";

/** Every file the reader is held to, whoever made it. */
export const CORPUS: readonly CorpusFile[] = [
  ...CSV_SPECTRUM,
  ...CSV_FILES,
  ...PLAIN_SHEETS,
  ...MADE_BY_LIBREOFFICE,
  ...HOSTILE_PACKAGES,
  ...HOSTILE_SHEETS,
];
