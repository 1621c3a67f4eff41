import { expect, onTestFinished, test, vi } from "vitest";
import { requestedReading } from "./territory-page";

const asked = (params: Parameters<typeof requestedReading>[0]) => {
  const { day, knownAt } = requestedReading(params);
  return [day, knownAt?.toISOString() ?? null];
};

test("an address that asks for nothing readable reads today, with all that is known", () => {
  expect(asked({})).toEqual([null, null]);
  expect(asked({ connu: "", situation: "" })).toEqual([null, null]);
  expect(asked({ connu: "hier", situation: "2021-02-30" })).toEqual([null, null]);
  expect(asked({ connu: ["2021-05-10", "2021-05-11"] })).toEqual([null, null]);
});

test("a day and an instant are asked for together; an instant alone is read at its own day in Paris", () => {
  const end = "2021-05-10T21:59:59.999Z";
  expect(asked({ situation: "2021-03-31", connu: "2021-05-10" })).toEqual(["2021-03-31", end]);
  expect(asked({ situation: "2021-03-31" })).toEqual(["2021-03-31", null]);
  expect(asked({ connu: "2021-05-10" })).toEqual(["2021-05-10", end]);
  expect(asked({ connu: "2021-05-10T00:30" })).toEqual(["2021-05-10", "2021-05-09T22:30:59.999Z"]);
});

test("an instant to come is no instant: up to the millisecond it is now", () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2021-05-10T21:59:59.998Z") });
  onTestFinished(() => void vi.useRealTimers());
  expect(asked({ connu: "2021-05-10" })).toEqual([null, null]);
  expect(asked({ connu: "2021-05-09" })).toEqual(["2021-05-09", "2021-05-09T21:59:59.999Z"]);
  vi.setSystemTime(new Date("2021-05-10T21:59:59.999Z"));
  expect(asked({ connu: "2021-05-10" })).toEqual(["2021-05-10", "2021-05-10T21:59:59.999Z"]);
});
