import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDate } from "../shared/calendar-date";
import { copilHeadline, nextMeetingHeadline, outcomeWords, sessionSummary } from "./copil-words";
import { carriedOver, type Decision, decisionState, lateDays } from "./decision";
import { DECISION_FILTERS, decisionParams, listedDecisions, passes, readDecisionQuery } from "./decision-query";
import { hasSat, nextMeeting } from "./meeting";

const day = calendarDate;
const TODAY = day("2021-06-15");
let serial = 0;
const decision = (given: Partial<Decision> = {}): Decision => ({
  id: String(++serial),
  number: serial,
  meeting: { id: "m5", number: 5, heldOn: day("2021-05-06") },
  action: null,
  text: "Déposer le dossier",
  owner: "Agglo",
  dueOn: null,
  appliedOn: null,
  note: null,
  mine: false,
  version: 1,
  ...given,
});
const late = () => decision({ dueOn: day("2021-06-14") });
const applied = () => decision({ dueOn: day("2021-05-31"), appliedOn: day("2021-05-11") });

test("the last day to apply a decision is still in time, the day after is not", () => {
  expect(decisionState(decision({ dueOn: TODAY }), TODAY)).toBe("OPEN");
  expect(decisionState(late(), TODAY)).toBe("LATE");
  expect(lateDays(decision({ dueOn: day("2021-05-31") }), TODAY)).toBe(15);
  expect(lateDays(decision({ dueOn: TODAY }), TODAY)).toBeNull();
});

test("without a day to apply it by, a decision is never late; applied, it is over from its day on", () => {
  expect(decisionState(decision(), day("2099-12-31"))).toBe("OPEN");
  expect(decisionState(applied(), day("2021-05-11"))).toBe("APPLIED");
  expect(decisionState(applied(), day("2021-05-10"))).toBe("OPEN");
});

test("a decision has exactly one state, and only an applied one leaves the agenda", () => {
  const anyDay = fc.integer({ min: 1, max: 28 }).map((n) => day(`2021-06-${String(n).padStart(2, "0")}`));
  const anyDecision = fc
    .record({ dueOn: fc.option(anyDay), appliedOn: fc.option(anyDay) })
    .map((given) => decision(given));
  fc.assert(
    fc.property(fc.array(anyDecision, { maxLength: 12 }), anyDay, (all, on) => {
      const count = (filter: "OPEN" | "APPLIED") => all.filter((one) => passes(one, filter, on)).length;
      expect(count("OPEN") + count("APPLIED")).toBe(all.length);
      expect(carriedOver(all, on)).toHaveLength(count("OPEN"));
      expect(all.filter((one) => passes(one, "LATE", on)).every((one) => passes(one, "OPEN", on))).toBe(true);
    }),
  );
});

test("what is carried over starts with what has waited longest, and ends with what has no day", () => {
  const dueOn = (text: string | null) => decision({ dueOn: text === null ? null : day(text) });
  const [none, soon, old] = [dueOn(null), dueOn("2021-06-30"), dueOn("2021-05-31")];
  expect(carriedOver([none, soon, applied(), old], TODAY)).toEqual([old, soon, none]);
});

test("the title says the finding", () => {
  const many = (count: number, make: () => Decision) => Array.from({ length: count }, make);
  expect(copilHeadline([...many(2, late), ...many(9, applied)], TODAY)).toBe("Deux décisions en retard sur onze");
  expect(copilHeadline([late()], TODAY)).toBe("Une décision en retard sur une");
  expect(copilHeadline([decision(), ...many(2, applied)], TODAY)).toBe(
    "Une décision à appliquer sur trois, aucune en retard",
  );
  expect(copilHeadline(many(11, applied), TODAY)).toBe("Les onze décisions du COPIL sont appliquées");
  expect(copilHeadline([applied()], TODAY)).toBe("La décision du COPIL est appliquée");
  expect(copilHeadline([], TODAY)).toBe("Aucune décision enregistrée");
});

test("a decision says what became of it", () => {
  expect(outcomeWords(applied(), TODAY)).toBe("appliquée le 11\u00a0mai");
  expect(outcomeWords(decision({ dueOn: day("2021-05-31") }), TODAY)).toBe("en retard de 15\u00a0jours");
  expect(outcomeWords(decision({ dueOn: day("2021-06-30") }), TODAY)).toBe("à appliquer d’ici au 30\u00a0juin");
  expect(outcomeWords(decision(), TODAY)).toBe("à appliquer");
});

test("a session says how many decisions it took and how many are applied", () => {
  expect(sessionSummary([], TODAY)).toBe("aucune décision enregistrée");
  expect(sessionSummary([applied()], TODAY)).toBe("une décision, appliquée");
  expect(sessionSummary([applied(), applied()], TODAY)).toBe("deux décisions, toutes appliquées");
  expect(sessionSummary([applied(), late(), late()], TODAY)).toBe("trois décisions, une appliquée");
  expect(sessionSummary([late()], TODAY)).toBe("une décision, aucune appliquée");
});

const session = (number: number, heldOn: string, cancelled = false) => ({
  id: `m${number}`,
  number,
  heldOn: day(heldOn),
  place: null,
  cancelled,
  version: 1,
});

test("the next session is the first still to be held: today’s counts, a cancelled one does not", () => {
  const all = [session(7, "2021-09-23"), session(5, "2021-05-06"), session(6, "2021-06-20", true)];
  expect(nextMeeting(all, TODAY)?.number).toBe(7);
  expect(nextMeeting([session(6, "2021-06-15"), ...all], TODAY)?.number).toBe(6);
  expect(nextMeeting([session(5, "2021-06-14")], TODAY)).toBeNull();
});

test("a session decides from its own day on, unless it was cancelled", () => {
  expect(hasSat(session(6, "2021-06-15"), TODAY)).toBe(true);
  expect(hasSat(session(6, "2021-06-16"), TODAY)).toBe(false);
  expect(hasSat(session(6, "2021-06-01", true), TODAY)).toBe(false);
});

test("the next session says when it is and how much it has to deal with", () => {
  const six = session(6, "2021-06-24");
  expect(nextMeetingHeadline(six, 3, TODAY)).toBe(
    "COPIL n°\u00a06 le 24\u00a0juin, dans 9\u00a0jours\u00a0: trois points à l’ordre du jour",
  );
  expect(nextMeetingHeadline(six, 1, day("2021-06-24"))).toBe(
    "COPIL n°\u00a06 aujourd’hui\u00a0: un point à l’ordre du jour",
  );
  expect(nextMeetingHeadline(six, 0, TODAY)).toMatch(/rien à l’ordre du jour$/);
  expect(nextMeetingHeadline(six, null, TODAY)).toBe("COPIL n°\u00a06 le 24\u00a0juin, dans 9\u00a0jours");
});

test("the address of the register reads back what it writes; anything else asks for nothing", () => {
  for (const filter of [null, ...DECISION_FILTERS])
    for (const action of [null, 3]) {
      const params = Object.fromEntries(
        Object.entries(decisionParams({ filter, action })).flatMap(([name, value]) =>
          value === null ? [] : [[name, String(value)]],
        ),
      );
      expect(readDecisionQuery(params)).toEqual({ filter, action });
    }
  expect(readDecisionQuery({ decisions: "toutes", action: "trois" })).toEqual({ filter: null, action: null });
});

test("the register is filtered by state, by action and by whose it is", () => {
  const [mine, other] = [decision({ mine: true, action: 3 }), decision({ action: 7 })];
  const all = [mine, other, applied(), late()];
  expect(listedDecisions(all, { filter: "MINE", action: null }, TODAY)).toEqual([mine]);
  expect(listedDecisions(all, { filter: null, action: 7 }, TODAY)).toEqual([other]);
  expect(listedDecisions(all, { filter: "OPEN", action: null }, TODAY)).toHaveLength(3);
  expect(listedDecisions(all, { filter: "LATE", action: 3 }, TODAY)).toEqual([]);
});
