import { expect, test } from "vitest";
import { aMilestone, day, due, reachedOn } from "@/test-support/facts";
import { milestoneSituation } from "./milestone-sentence";

test("a milestone is told by what happened last to it", () => {
  expect(milestoneSituation(due("2021-05-01"))).toBe("prévu le 1er\u00a0mai 2021");
  expect(milestoneSituation(due("2021-05-01", { forecast: day("2021-06-30") }))).toBe("reporté au 30\u00a0juin 2021");
  expect(milestoneSituation(reachedOn("2021-05-12", { forecast: day("2021-06-30") }))).toBe(
    "atteint le 12\u00a0mai 2021",
  );
  expect(milestoneSituation(reachedOn("2021-05-12", { cancelled: true }))).toBe("annulé");
});

test("the pilot's own milestone is expected, not postponed; one without any date says so", () => {
  expect(milestoneSituation(aMilestone({ forecast: day("2021-07-01") }))).toBe("prévu le 1er\u00a0juillet 2021");
  expect(milestoneSituation(aMilestone())).toBe("sans date");
});
