import { expect, test } from "vitest";
import { day, euro, line } from "@/test-support/facts";
import { ZERO } from "../shared/money";
import { amendedActions } from "./amended-actions";
import type { Amendment } from "./amendment";

const planned = (month: string, amount: number) => ({ ...line(month, amount), operating: ZERO });
const action = (id: string) => ({
  id,
  versions: [{ number: 0, effectiveOn: day("2019-12-09"), amendment: null, lines: [planned("2021-01", 100)] }],
});
const dated = (actionId: string, from: string, to: string) => ({
  milestoneId: `jalon-${from}`,
  actionId,
  title: "Permis déposé",
  from: day(from),
  to: day(to),
});
const amendment = (given: Partial<Amendment>): Amendment => ({
  id: "avenant",
  number: 1,
  signedOn: day("2021-03-10"),
  object: "Report",
  decision: "COPIL du 8 mars 2021",
  sealed: false,
  version: 1,
  plans: [],
  dates: [],
  ...given,
});
const [three, five] = [action("a3"), action("a5")];

test("an avenant touches the actions whose plan or dates it changes, and no other", () => {
  const plans = [
    { actionId: "a3", version: 1, lines: [planned("2021-02", 120)] },
    { actionId: "a5", version: 1, lines: [planned("2021-01", 100)] },
  ];
  expect(amendedActions(amendment({ plans }), [three, five])).toEqual([{ action: three, change: euro(20), dates: 0 }]);
  const dates = [dated("a5", "2021-05-01", "2021-09-01"), dated("a5", "2021-06-01", "2021-06-01")];
  expect(amendedActions(amendment({ dates }), [three, five])).toEqual([{ action: five, change: 0, dates: 1 }]);
  expect(amendedActions(amendment({}), [three, five])).toEqual([]);
});

test("months moved within the same total touch the action all the same", () => {
  const plans = [{ actionId: "a3", version: 1, lines: [planned("2021-02", 100)] }];
  expect(amendedActions(amendment({ plans }), [three])).toEqual([{ action: three, change: 0, dates: 0 }]);
});
