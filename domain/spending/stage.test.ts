import { expect, test } from "vitest";
import { commonAccounting, STAGES, stageRank, stagesBefore } from "./stage";
import { stageHelp, stageLabel } from "./stage.labels";

test("each stage comes after those it rests on", () => {
  expect(STAGES.map(stageRank)).toEqual([0, 1, 2]);
  expect(STAGES.map(stagesBefore)).toEqual([[], ["COMMITTED"], ["COMMITTED", "INVOICED"]]);
});

test("the word for the middle stage is the carrier's", () => {
  expect(STAGES.map((stage) => stageLabel(stage, "PUBLIC"))).toEqual(["Engagé", "Mandaté", "Payé"]);
  expect(STAGES.map((stage) => stageLabel(stage, "COMPANY"))).toEqual(["Engagé", "Facturé", "Payé"]);
  expect(stageLabel("INVOICED", "MIXED")).toBe("Facturé ou mandaté");
});

test("actions that do not share an accounting are mixed, none are too", () => {
  expect(commonAccounting(["PUBLIC", "PUBLIC"])).toBe("PUBLIC");
  expect(commonAccounting(["PUBLIC", "COMPANY"])).toBe("MIXED");
  expect(commonAccounting([])).toBe("MIXED");
});

test("the help of a stage is the carrier's too", () => {
  expect(stageHelp("PAID", "PUBLIC")).toBe("Le comptable a décaissé.");
  expect(stageHelp("PAID", "COMPANY")).not.toBe(stageHelp("PAID", "PUBLIC"));
});
