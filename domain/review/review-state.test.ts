import fc from "fast-check";
import { expect, test } from "vitest";
import { isLeft, type Judgement, REVIEW_STATES, reviewState } from "./review-state";

const judged = (seenEntries: number, verdict: Judgement["verdict"], answered = false): Judgement => ({
  seenEntries,
  verdict,
  answered,
});

test.each([
  [1, [], "TO_REVIEW"],
  [1, [judged(1, "ACCEPTED")], "ACCEPTED"],
  [2, [judged(1, "ACCEPTED")], "TO_REVIEW"],
  [2, [judged(1, "ASKED")], "TO_REVIEW"],
  [1, [judged(1, "ASKED")], "ASKED"],
  [1, [judged(1, "ASKED", true)], "ANSWERED"],
  [1, [judged(1, "ASKED"), judged(1, "ACCEPTED")], "ACCEPTED"],
  [1, [judged(1, "ACCEPTED"), judged(1, "ASKED")], "ASKED"],
  [2, [judged(2, "ACCEPTED"), judged(1, "ASKED")], "ACCEPTED"],
] as const)("with %i entries and %j, it is %s", (entries, judgements, state) => {
  expect(reviewState(entries, judgements)).toBe(state);
});

test("it is the préfecture's turn until it accepts or asks", () => {
  expect(REVIEW_STATES.filter(isLeft)).toEqual(["TO_REVIEW", "ANSWERED"]);
});

type Gesture = "edit" | "accept" | "ask" | "answer" | "late accept";
type Thing = { entries: number; judgements: Judgement[] };

function after({ entries, judgements }: Thing, gesture: Gesture): Thing {
  switch (gesture) {
    case "edit":
      return { entries: entries + 1, judgements };
    case "accept":
      return { entries, judgements: [...judgements, judged(entries, "ACCEPTED")] };
    case "ask":
      return { entries, judgements: [...judgements, judged(entries, "ASKED")] };
    case "answer":
      return { entries, judgements: judgements.map((each) => ({ ...each, answered: true })) };
    case "late accept":
      return entries === 1 ? { entries, judgements } : { entries, judgements: [...judgements, judged(1, "ACCEPTED")] };
  }
}

const gestures = fc.array(fc.constantFrom<Gesture[]>("edit", "accept", "ask", "answer", "late accept"), {
  maxLength: 30,
});
const stateOf = ({ entries, judgements }: Thing) => reviewState(entries, judgements);

test("whatever happened before, an edit opens it again, and the last gesture on what now stands decides", () => {
  fc.assert(
    fc.property(gestures, (history) => {
      let thing: Thing = { entries: 1, judgements: [] };
      for (const gesture of history) {
        const before = stateOf(thing);
        thing = after(thing, gesture);
        const expected = {
          edit: "TO_REVIEW",
          accept: "ACCEPTED",
          ask: "ASKED",
          answer: before === "ASKED" ? "ANSWERED" : before,
          "late accept": before,
        }[gesture];
        expect(stateOf(thing)).toBe(expected);
      }
    }),
  );
});

test("what was accepted and not touched since is never left to anybody", () => {
  fc.assert(
    fc.property(gestures, fc.integer({ min: 1, max: 9 }), (history, entries) => {
      const thing = history.filter((gesture) => gesture !== "edit").reduce(after, { entries, judgements: [] } as Thing);
      expect(isLeft(stateOf(after(thing, "accept")))).toBe(false);
    }),
  );
});
