import { expect, test } from "vitest";
import { invitationLetter, newLinkLetter, newRoleLetter } from "./invitation-letter";

const about = {
  name: "Claire Fictive",
  territory: "Bassin d’Alès",
  role: "PILOT",
  url: "https://creuset.exemple.fr/invitation/abc",
  hours: 72,
} as const;

test.each([
  ["an invitation", invitationLetter(about)],
  ["a new link", newLinkLetter(about)],
  ["a new role", newRoleLetter(about)],
])("%s has a one-line subject, and its address alone on a line", (_what, { subject, text }) => {
  expect(subject).not.toMatch(/[\r\n]/);
  expect(text.split("\n")).toContain(about.url);
  expect(text).toContain("Claire Fictive");
});

test("an invitation says the role and how long its link serves", () => {
  expect(invitationLetter(about).text).toMatch(/«.Pilote.».*\n[\s\S]*72 heures/);
});
