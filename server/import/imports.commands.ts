"use server";

import {
  abandonImportInput,
  chooseColumnsInput,
  fixCellInput,
  judgeRowInput,
  runImportInput,
  undoImportInput,
} from "@/domain/import/import.schema";
import { command } from "@/server/command";
import { abandonImport as abandon } from "@/server/import/abandon-import";
import { askImport, askUndo } from "@/server/import/ask-import";
import { chooseColumns as choose } from "@/server/import/choose-columns";
import { fixCell as fix, judgeRow as judge } from "@/server/import/fix-row";

export const chooseColumns = command("chooseColumns", chooseColumnsInput, choose);
export const fixCell = command("fixCell", fixCellInput, fix);
export const judgeRow = command("judgeRow", judgeRowInput, judge);
export const runImport = command("runImport", runImportInput, askImport);
export const abandonImport = command("abandonImport", abandonImportInput, abandon);
export const undoImport = command("undoImport", undoImportInput, askUndo);
