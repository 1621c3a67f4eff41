import { expect, test } from "vitest";
import { calendarDate } from "../shared/calendar-date";
import { type AskedAction, type Reminder, reminderLetter } from "./reminder-letter";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const SITE = "https://creuset.exemple.fr";
const action = (given: Partial<AskedAction> = {}): AskedAction => ({
  number: 3,
  title: "Pôle mécanique",
  lastOn: calendarDate("2021-05-12"),
  pointUrl: `${SITE}/point`,
  confirmUrl: `${SITE}/rien-de-neuf/abc`,
  ...given,
});
const letter = (given: Partial<Reminder> = {}) => {
  const { subject, text } = reminderLetter({
    campaign: { title: "Points de juin", intro: "  Le COPIL se réunit le 24.  ", endsOn: calendarDate("2021-06-22") },
    kind: "KICK_OFF",
    name: "Pilote",
    actions: [action()],
    accountUrl: `${SITE}/compte#courriels`,
    ...given,
  });
  return { subject: plain(subject), text: plain(text) };
};

test("the letter says who asks what by when, and gives for each action where to answer and how to say nothing is new", () => {
  expect(letter()).toEqual({
    subject: "Points de juin",
    text: `Bonjour Pilote,

Le COPIL se réunit le 24.

Un point est attendu d’ici le 22 juin 2021 sur cette action :

Action 3 · Pôle mécanique
Dernier point le 12 mai 2021.
Faire le point :
${SITE}/point
Rien de neuf depuis ? Confirmez-le sans vous connecter (une fois, pendant 7 jours) :
${SITE}/rien-de-neuf/abc

Pour changer le rythme de ces lettres, ou n’en plus recevoir :
${SITE}/compte#courriels
`,
  });
});

test("a reminder and the last day say so", () => {
  expect(letter({ kind: "REMINDER" }).subject).toBe("Rappel : Points de juin");
  const last = letter({ kind: "CLOSE_OUT", actions: [action(), action({ number: 5 })] });
  expect(last.subject).toBe("Dernier jour : Points de juin");
  expect(last.text).toContain("Un point est attendu aujourd’hui au plus tard sur ces actions :");
});

test("of an action nobody ever spoke of there is nothing to confirm", () => {
  const { text } = letter({ actions: [action({ lastOn: null, confirmUrl: null })] });
  expect(text).toContain("Aucun point n’a encore été fait.");
  expect(text).not.toContain("Rien de neuf");
});
