import { importField } from "./import-field";

/** The action a row is about, by its number in the contract. */
export const ACTION_FIELD = importField(
  "action",
  "N° action",
  "integer",
  ["action", "numero action", "numero l action", "action numero"],
  true,
);

/** No contract has that many. */
export const ACTION_NUMBERS = { least: 1, most: 9_999 };
