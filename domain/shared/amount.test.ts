import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts } from "@/test-support/arbitraries";
import { readExamples } from "@/test-support/examples";
import { amountSchema, formatAmountInput, parseAmount } from "./amount";
import { cents, MAX_CENTS, ZERO } from "./money";

const spacesAlike = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test.each(readExamples(new URL("./amounts.examples.csv", import.meta.url)))("reads « $name »", ({ name, read }) => {
  const parsed = parseAmount(name);
  const told = parsed.ok ? "" : spacesAlike(parsed.message);
  expect({ cents: parsed.ok ? String(parsed.amount) : "", told }).toEqual({
    cents: read("montant en centimes"),
    told: read("message"),
  });
});

test("what is written can be read back, for every amount", () => {
  fc.assert(
    fc.property(amounts(), (amount) => {
      expect(parseAmount(formatAmountInput(amount))).toEqual({ ok: true, amount });
    }),
  );
});

test("what was read is written in one way, and read the same again", () => {
  fc.assert(
    fc.property(amounts(), fc.constantFrom("\u202f", "\u00a0", " ", ".", ""), (amount, separator) => {
      const typed = formatAmountInput(amount).replaceAll("\u202f", separator);
      const parsed = parseAmount(typed);
      expect(parsed.ok && formatAmountInput(parsed.amount)).toBe(formatAmountInput(amount));
    }),
  );
});

test("a field shows cents and groups of three", () => {
  expect(formatAmountInput(cents(41_260_000))).toBe("412\u202f600,00");
  expect(formatAmountInput(cents(5))).toBe("0,05");
  expect(formatAmountInput(ZERO)).toBe("0,00");
  expect(formatAmountInput(MAX_CENTS)).toBe("10\u202f000\u202f000\u202f000,00");
});

test("an amount typed in a form is more than zero", () => {
  expect(amountSchema.safeParse("0,01").data).toBe(1);
  expect(amountSchema.safeParse("0,00").error?.issues[0]?.message).toBe("Indiquez un montant supérieur à zéro.");
  expect(amountSchema.safeParse(undefined).error?.issues[0]?.message).toBe("Indiquez un montant.");
  expect(amountSchema.safeParse("12 34").error?.issues[0]?.message).toMatch(/illisible/);
});
