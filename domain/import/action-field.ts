import type { ImportField } from "./import-field";

/** The action a row is about, by its number in the contract. */
export const ACTION_FIELD: ImportField = {
  name: "action",
  label: "N° action",
  required: true,
  kind: "integer",
  headers: ["action", "numero action", "numero l action", "action numero"],
};

/** No contract has that many. */
export const ACTION_NUMBERS = { least: 1, most: 9_999 };
