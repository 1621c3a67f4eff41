import { expect, test } from "vitest";
import { MILESTONE_STATE_LABELS } from "./milestone-state.labels";
import { MOVE_KINDS, REASON_KINDS } from "./move";
import { MOVE_LABELS } from "./move.labels";
import { REASON_HELP, REASON_LABELS } from "./reason.labels";

test("every reason has its own words", () => {
  expect(REASON_KINDS.map((kind) => REASON_LABELS[kind])).toEqual([
    "Fournisseur ou entreprise",
    "Procédure",
    "Financement",
    "Technique ou aléa de chantier",
    "Autre",
  ]);
  expect(REASON_HELP.SUPPLIER).toBe("Retard de livraison, défaillance, pénurie");
  expect(REASON_HELP.OTHER).toBeNull();
});

test("moves and states are told apart by their words", () => {
  expect(new Set(MOVE_KINDS.map((kind) => MOVE_LABELS[kind])).size).toBe(MOVE_KINDS.length);
  expect(new Set(Object.values(MILESTONE_STATE_LABELS)).size).toBe(4);
});
