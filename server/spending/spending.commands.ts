"use server";

import {
  adjustExpenseInput,
  correctEntryInput,
  editExpenseInput,
  recordEntryInput,
  recordExpenseInput,
  undoBatchInput,
} from "@/domain/spending/spending.schema";
import { command } from "@/server/command";
import { adjustExpense as adjust } from "@/server/spending/adjust-expense";
import { correctEntry as correct } from "@/server/spending/correct-entry";
import { editExpense as edit } from "@/server/spending/edit-expense";
import { recordEntry as addEntry } from "@/server/spending/record-entry";
import { recordExpense as open } from "@/server/spending/record-expense";
import { undoBatch as undo } from "@/server/spending/undo-batch";

export const recordExpense = command("recordExpense", recordExpenseInput, open);
export const recordEntry = command("recordEntry", recordEntryInput, addEntry);
export const adjustExpense = command("adjustExpense", adjustExpenseInput, adjust);
export const correctEntry = command("correctEntry", correctEntryInput, correct);
export const editExpense = command("editExpense", editExpenseInput, edit);
export const undoExpense = command("undoExpense", undoBatchInput, undo);
