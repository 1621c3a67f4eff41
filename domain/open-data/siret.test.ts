import fc from "fast-check";
import { expect, test } from "vitest";
import { isSiret, siretInWords } from "./siret";

/** The example of the SCDL schema, and of an association there. */
const KNOWN = ["23350001600040", "38047555800058"];

test.each(KNOWN)("%s is a SIRET, and no longer is when one figure is another", (siret) => {
  expect(isSiret(siret)).toBe(true);
  fc.assert(
    fc.property(fc.nat({ max: 13 }), fc.integer({ min: 1, max: 9 }), (rank, shift) => {
      const figure = (Number(siret[rank]) + shift) % 10;
      expect(isSiret(`${siret.slice(0, rank)}${figure}${siret.slice(rank + 1)}`)).toBe(false);
    }),
  );
});

test("an establishment of La Poste has a plain sum that is a multiple of five", () => {
  expect(isSiret("35600000000048")).toBe(true);
  expect(isSiret("35600000009075")).toBe(true);
  expect(isSiret("35600000009076")).toBe(false);
});

test("anything but fourteen figures is none", () => {
  for (const text of ["", "2335000160004", "233500016000400", "23350001600O40", " 23350001600040"])
    expect(isSiret(text), text).toBe(false);
});

test("it reads by threes", () => {
  expect(siretInWords("23350001600040")).toBe("233\u202f500\u202f016\u202f00040");
});
