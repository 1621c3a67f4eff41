import { expect, test } from "vitest";
import { calendarDate } from "../shared/calendar-date";
import { askedPeople, type CampaignPilot, previewLetter } from "./asked-people";

const day = calendarDate;
const pilot: CampaignPilot = {
  id: "p",
  name: "Pilote",
  silent: false,
  actions: [
    { id: "a", number: 3, title: "Pôle mécanique", last: { on: day("2021-05-12"), status: "WATCH" } },
    { id: "b", number: 5, title: "S-Lab", last: { on: day("2021-06-15"), status: "WATCH" } },
    { id: "c", number: 7, title: "Nano", last: null },
  ],
};

test("people are asked about the actions nothing was said of since the start, and about nothing else", () => {
  const numbers = (startsOn: string) =>
    askedPeople([pilot], day(startsOn)).flatMap(({ actions }) => actions.map(({ number }) => number));
  expect(numbers("2021-06-15")).toEqual([3, 7]);
  expect(numbers("2021-06-16")).toEqual([3, 5, 7]);
  expect(askedPeople([{ ...pilot, actions: pilot.actions.slice(1, 2) }], day("2021-06-15"))).toEqual([]);
});

test("the letter shown is the one that leaves, but for links that open nothing", () => {
  const [asked] = askedPeople([pilot], day("2021-06-15"));
  if (!asked) throw new Error("nobody is asked");
  const { subject, text } = previewLetter(asked, {
    title: "Points de juin",
    intro: "Avant le COPIL.",
    startsOn: day("2021-06-15"),
    endsOn: day("2021-07-06"),
    address: "https://creuset.exemple.fr",
    slug: "ales",
  });
  expect(subject).toBe("Points de juin");
  expect(text).toContain("Action 3 · Pôle mécanique");
  expect(text.match(/rien-de-neuf\/\S*/g)).toEqual(["rien-de-neuf/…"]);
  expect(text).not.toContain("S-Lab");
});
