import { expect, test } from "vitest";
import { readExamples } from "@/test-support/examples";
import { aMilestone } from "@/test-support/facts";
import { calendarDateSchema } from "../shared/calendar-date";
import { milestoneState, needsTreatment, overdueDays } from "./milestone-state";
import { MILESTONE_STATE_LABELS } from "./milestone-state.labels";
import { originalSlippageDays, slippageDays } from "./slippage";

test.each(readExamples(new URL("./slippage.examples.csv", import.meta.url)))("$name", ({ read }) => {
  const date = (column: string) => (read(column) === "" ? null : calendarDateSchema.parse(read(column)));
  const days = (value: number | null) => (value === null ? "" : String(value));
  const asOf = calendarDateSchema.parse(read("date de situation"));
  const milestone = aMilestone({
    originalBaseline: date("date du contrat"),
    baseline: date("date de l’avenant"),
    forecast: date("prévision"),
    actual: date("atteint le"),
    cancelled: read("annulé") === "oui",
  });
  expect({
    slippage: days(slippageDays(milestone)),
    original: days(originalSlippageDays(milestone)),
    state: MILESTONE_STATE_LABELS[milestoneState(milestone, asOf)],
    overdue: days(overdueDays(milestone, asOf)),
    treated: needsTreatment(milestone, asOf) ? "oui" : "non",
  }).toEqual({
    slippage: read("glissement"),
    original: read("glissement sur l’origine"),
    state: read("état"),
    overdue: read("jours de retard"),
    treated: read("à traiter"),
  });
});
