import { expect, test } from "vitest";
import { publicationSentence } from "./publication-sentence";

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");

test("opening, closing and what the data needed are told", () => {
  expect(plain(publicationSentence("publication.opened", { open: true })?.sentence)).toBe(
    "Page publique et données ouvertes ouvertes à tous.",
  );
  expect(plain(publicationSentence("publication.closed", { open: false })?.sentence)).toBe(
    "Page publique et données ouvertes fermées.",
  );
  expect(
    plain(publicationSentence("publication.identified", { name: "Région", siret: "23350001600040" })?.sentence),
  ).toBe("SIRET de « Région » : 233 500 016 00040.");
  expect(plain(publicationSentence("publication.qualified", { funder: "Région", deMinimis: false })?.sentence)).toBe(
    "Subvention de « Région » : pas une aide de minimis.",
  );
});

test("a shape nobody knows is told by nobody", () => {
  for (const event of [
    "publication.opened",
    "publication.closed",
    "publication.identified",
    "publication.qualified",
  ] as const)
    expect(publicationSentence(event, { rows: 3 })).toBeNull();
});
