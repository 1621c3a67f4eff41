import { expect, test } from "vitest";
import { JOURNAL_EVENTS } from "./events";
import { historyParams, NO_HISTORY_FILTER, readHistoryQuery } from "./history-query";
import { JOURNAL_KINDS, journalKind, subjectsOf } from "./journal-kinds";

const PERSON = "0199aaaa-0000-7000-8000-000000000001";

test("an address says what is asked for, and writes it back the same", () => {
  const params = {
    action: "3",
    personne: PERSON,
    nature: "jalons",
    du: "2021-06-01",
    au: "2021-06-30",
    apres: "1200~1200",
  };
  const query = readHistoryQuery(params);
  expect(query).toEqual({
    action: 3,
    person: PERSON,
    kind: "MILESTONE",
    from: "2021-06-01",
    to: "2021-06-30",
    cursor: { side: "after", value: "1200", tie: 1200 },
  });
  const written = Object.entries(historyParams(query)).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  expect(Object.fromEntries(written)).toEqual(params);
});

test("what an address says wrong asks for nothing", () => {
  const wrong = { action: "trois", personne: "1 OR 1=1", nature: "tout", du: "2021-02-30", au: ["a"], apres: "x~y" };
  expect(readHistoryQuery(wrong)).toEqual({ ...NO_HISTORY_FILTER, cursor: null });
});

test("every event has one kind, and an unknown one has none", () => {
  for (const event of JOURNAL_EVENTS) {
    const kind = journalKind(event);
    expect(kind, event).not.toBeNull();
    const holding = JOURNAL_KINDS.filter((each) => subjectsOf([each]).includes(event.split(".")[0] ?? ""));
    expect(holding, event).toEqual([kind]);
  }
  for (const odd of ["", "spending", "toString.x", "unheard.of"]) expect(journalKind(odd)).toBeNull();
});
