import "server-only";
import { EXPENSE_FIELDS } from "@/domain/import/expense-fields";
import { applyExpenses } from "./apply-expenses";
import { checkExpenses } from "./check-expenses";
import type { Importer } from "./importer";
import { undoExpenses } from "./undo-expenses";

/** A file of expenses: each row is one entry of a ledger. */
export const EXPENSES_IMPORTER: Importer = {
  fields: EXPENSE_FIELDS,
  check: checkExpenses,
  apply: applyExpenses,
  undo: undoExpenses,
};
