import { expect, test } from "vitest";
import { day, euro, TODAY } from "@/test-support/facts";
import { cents } from "../shared/money";
import type { Point } from "./point";
import { lastPointWords, lastStatusWords, pointValues, progressLandmarks } from "./point-start";

const LAST: Point = {
  id: "p1",
  kind: "POINT",
  status: "WATCH",
  sentence: "Le lot 2 tarde.",
  declaredOn: day("2021-05-17"),
  author: "Pilote de l’action 3",
  declaredProgress: 45,
  done: "Fondations.",
  upcoming: null,
  difficulties: null,
  decisionAsked: "Pénalités",
  meeting: { id: "m6", number: 6, heldOn: day("2021-06-24") },
  keptWord: null,
};
const FIGURES = { reached: 4, total: 9, paid: euro(2_610_000), programmed: euro(6_200_000) };

test("the form opens on the last point, and on the draft when there is one, even emptied", () => {
  expect(pointValues(LAST, null, [{ id: "m6" }])).toEqual({
    status: "WATCH",
    declaredProgress: "45",
    sentence: "Le lot 2 tarde.",
    done: "Fondations.",
    upcoming: "",
    difficulties: "",
    decisionAsked: "Pénalités",
    meetingId: "m6",
    keptWord: "",
  });
  expect(pointValues(LAST, { sentence: "Repris", applied: [] }, [])).toMatchObject({
    status: "",
    sentence: "Repris",
    done: "",
  });
  expect(pointValues(null, null, [])).toMatchObject({ status: "", sentence: "", meetingId: "" });
});

test("a session that is past or cancelled is not asked again", () => {
  expect(pointValues(LAST, null, [{ id: "m7" }]).meetingId).toBe("");
});

test("the last word is recalled with its day", () => {
  expect(lastStatusWords(LAST, TODAY)).toBe("le 17\u00a0mai\u00a0: À surveiller");
  expect(lastStatusWords(null, TODAY)).toBeNull();
  expect(lastPointWords(LAST, TODAY)).toBe("dernier point le 17\u00a0mai");
  expect(lastPointWords(null, TODAY)).toBe("premier point");
});

test("declared progress stands beside what is computed, and what can't be measured is left out", () => {
  expect(progressLandmarks(FIGURES, LAST, TODAY)).toBe(
    "45\u202f% le 17\u00a0mai. Repères calculés\u00a0: 4 jalons atteints sur 9 (44\u202f%), 42\u202f% du budget payé.",
  );
  expect(progressLandmarks({ ...FIGURES, programmed: null, reached: 1 }, null, TODAY)).toBe(
    "Aucun avancement déclaré jusqu’ici. Repères calculés\u00a0: 1 jalon atteint sur 9 (11\u202f%).",
  );
  expect(progressLandmarks({ reached: 0, total: 0, paid: cents(0), programmed: null }, null, TODAY)).toBe(
    "Aucun avancement déclaré jusqu’ici.",
  );
});
