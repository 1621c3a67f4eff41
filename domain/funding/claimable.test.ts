import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts } from "@/test-support/arbitraries";
import { centsOf, readExamples } from "@/test-support/examples";
import { day, euro } from "@/test-support/facts";
import { aFundedLine, fundedLines } from "@/test-support/funding-lines";
import { addCents, cents, ZERO } from "../shared/money";
import { advanceCeiling, instalmentCeiling } from "./ceilings";
import { claimable } from "./claimable";
import { FUNDING_KINDS, FUNDING_STATUSES, type FundingMove } from "./funding-line";
import { rateSchema } from "./rate";

test.each(readExamples(new URL("./claimable.examples.csv", import.meta.url)))("$name", ({ read }) => {
  const amount = (column: string) => {
    const value = centsOf(read(column));
    return value === null ? null : cents(value);
  };
  const percent = (column: string) => (read(column) === "" ? null : Number(read(column)));
  const line = aFundedLine({
    scheme: read("dispositif"),
    kind: FUNDING_KINDS.find((kind) => kind === read("nature")) ?? "GRANT",
    status: FUNDING_STATUSES.find((status) => status === read("étape")) ?? "PROSPECTIVE",
    contracted: amount("conventionné"),
    eligibleBase: amount("assiette"),
    rateBasisPoints: read("taux") === "" ? null : rateSchema.parse(read("taux")),
    advanceCeiling: percent("plafond avance"),
    instalmentCeiling: percent("plafond acomptes"),
    claimed: amount("appelé") ?? ZERO,
  });
  const found = claimable(line, { paid: amount("payé") ?? ZERO, done: read("terminée") === "oui" });
  expect([found.amount, found.kind ?? ""]).toEqual([amount("à appeler"), read("paiement")]);
  expect(found.because).toMatch(/\.$/);
});

const asked = fc.tuple(fundedLines, amounts(1_000_000_000), fc.boolean());

test("what is claimed with what may be claimed never passes what is contracted", () => {
  fc.assert(
    fc.property(asked, ([line, paid, done]) => {
      const { amount } = claimable(line, { paid, done });
      expect(amount).toBeGreaterThanOrEqual(0);
      if (amount > 0) expect(line.claimed + amount).toBeLessThanOrEqual(line.contracted ?? 0);
    }),
  );
});

test("before the end nothing passes the ceilings: the advance alone, then the advance and the instalments", () => {
  fc.assert(
    fc.property(asked, ([line, paid]) => {
      const { amount, kind } = claimable(line, { paid, done: false });
      const [advance, instalments] = [advanceCeiling(line), instalmentCeiling(line)];
      if (kind === "ADVANCE") expect(amount).toBeLessThanOrEqual(advance?.amount ?? 0);
      if (kind !== null && instalments) expect(line.claimed + amount).toBeLessThanOrEqual(instalments.amount);
    }),
  );
});

test("paying more never lowers what may be claimed", () => {
  fc.assert(
    fc.property(asked, amounts(1_000_000), ([line, paid, done], more) => {
      const before = claimable(line, { paid, done }).amount;
      expect(claimable(line, { paid: addCents(paid, more), done }).amount).toBeGreaterThanOrEqual(before);
    }),
  );
});

test("beyond the advance, nothing is claimable that paid expenses don't justify, to the cent", () => {
  fc.assert(
    fc.property(asked, ([line, paid, done]) => {
      const { amount, kind } = claimable(line, { paid, done });
      if (kind === null || kind === "ADVANCE") return;
      const { rateBasisPoints: rate, eligibleBase: base, contracted } = line;
      const counted = BigInt(Math.min(paid, base ?? paid));
      const [part, whole] = rate === null ? [BigInt(contracted ?? 0), BigInt(base ?? 1)] : [BigInt(rate), 10_000n];
      expect(BigInt(line.claimed + amount) * whole <= counted * part).toBe(true);
    }),
  );
});

const step = (given: Partial<FundingMove>): FundingMove => ({
  id: "step",
  status: "CONTRACTED",
  on: day("2021-01-10"),
  amount: euro(100),
  eligibleBase: null,
  rateBasisPoints: null,
  holder: null,
  fileNumber: null,
  startBy: null,
  completeBy: null,
  advanceCeiling: null,
  instalmentCeiling: null,
  document: null,
  reason: null,
  ...given,
});

test("a claim says what must come with it, and which piece the file already names", () => {
  const unnamed = claimable(aFundedLine({ moves: [step({})] }), { paid: ZERO, done: false });
  expect(unnamed.pieces.map(({ label, reference }) => [label, reference])).toEqual([
    ["convention ou arrêté signé", null],
    ["attestation de commencement d’exécution", null],
  ]);
  const named = claimable(aFundedLine({ moves: [step({ document: "EJ 2103" }), step({})] }), {
    paid: ZERO,
    done: false,
  });
  expect(named.pieces[0]).toEqual({ label: "convention ou arrêté signé", reference: "EJ 2103" });
});
