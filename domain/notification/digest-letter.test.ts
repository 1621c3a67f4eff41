import { expect, test } from "vitest";
import { digestLetter, noticeLetter, type PostedNotice } from "./digest-letter";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const reader = { name: "Pilote", address: "https://creuset.exemple.fr" };
const notice = (given: Partial<PostedNotice> = {}): PostedNotice => ({
  kind: "clarification.asked",
  actor: "Agent de préfecture",
  excerpt: "Le permis est-il purgé ?",
  action: { number: 3, title: "Pôle mécanique" },
  territory: "Alès",
  href: "/territoires/ales/actions/3#echanges",
  ...given,
});

test("one notice: where and what in the subject, the link alone on its line, and how to change the rhythm", () => {
  const { subject, text } = noticeLetter(notice(), reader);
  expect(plain(subject)).toBe("Action 3 : Agent de préfecture demande une précision");
  expect(plain(text)).toBe(`Bonjour Pilote,

Action 3 · Pôle mécanique
Agent de préfecture demande une précision : « Le permis est-il purgé ? »
https://creuset.exemple.fr/territoires/ales/actions/3#echanges

Pour changer le rythme de ces lettres, ou n’en plus recevoir :
https://creuset.exemple.fr/compte#courriels
`);
});

test("what is about no action stands at the territory", () => {
  expect(plain(noticeLetter(notice({ action: null, kind: "approval.asked" }), reader).subject)).toBe(
    "Alès : Agent de préfecture demande votre approbation",
  );
});

test("a summary goes action after action, in the order given", () => {
  const other = notice({ action: { number: 5, title: "S-Lab" }, kind: "proof.added", excerpt: null, href: "/cinq" });
  const { subject, text } = digestLetter([notice(), notice({ href: "/trois" }), other], reader);
  expect(plain(subject)).toBe("3 nouvelles à 2 endroits");
  const lines = plain(text).split("\n");
  expect(lines.filter((line) => line.startsWith("Action"))).toEqual(["Action 3 · Pôle mécanique", "Action 5 · S-Lab"]);
  expect(lines.filter((line) => line.startsWith("https"))).toEqual([
    `${reader.address}/territoires/ales/actions/3#echanges`,
    `${reader.address}/trois`,
    `${reader.address}/cinq`,
    `${reader.address}/compte#courriels`,
  ]);
});

test("about one action, the subject names it; up to forty are told, the rest is in the application", () => {
  const told = (count: number) =>
    digestLetter(
      Array.from({ length: count }, () => notice()),
      reader,
    );
  expect(plain(told(1).subject)).toBe("1 nouvelle : Action 3 · Pôle mécanique");
  expect(plain(told(40).text)).not.toContain("dans Creuset");
  expect(plain(told(41).text)).toContain(`Et 1 autre dans Creuset :\n${reader.address}/notifications`);
});
