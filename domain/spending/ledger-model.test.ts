import fc from "fast-check";
import { expect, test } from "vitest";
import { amounts, contractDates, shuffled } from "@/test-support/arbitraries";
import type { CalendarDate } from "../shared/calendar-date";
import { type Cents, cents, subtractCents, ZERO } from "../shared/money";
import { type LedgerEntry, ledgerViolation, liveEntries, reversalCascade, stageTotals } from "./ledger";
import { openingDrafts } from "./opening-entries";
import { raisesNeeded } from "./raises";
import { type EntryKind, STAGES, type Stage } from "./stage";

type Draft = { stage: Stage; kind: EntryKind; businessDate: CalendarDate; amount: Cents; settlesId?: string | null };

/** The ledger of one expense, written only through the rules the application writes it through. */
class Ledger {
  entries: LedgerEntry[] = [];

  post(drafts: readonly Draft[]): boolean {
    const posted = drafts.map((draft, index) => ({
      settlesId: null,
      ...draft,
      reversesId: null,
      id: `entry-${this.entries.length + index}`,
    }));
    if (ledgerViolation([...this.entries, ...posted]) !== null) return false;
    this.entries.push(...posted);
    return true;
  }

  reverse(id: string): LedgerEntry[] {
    const fallen = reversalCascade(this.entries, id);
    this.entries.push(
      ...fallen.map((entry, index) => ({
        ...entry,
        id: `entry-${this.entries.length + index}`,
        kind: "REVERSAL" as const,
        amount: subtractCents(ZERO, entry.amount),
        reversesId: entry.id,
        settlesId: null,
      })),
    );
    return fallen;
  }
}

type Step = {
  move: "open" | "advance" | "raise" | "decrease" | "reverse";
  stage: Stage;
  amount: Cents;
  date: CalendarDate;
  pick: number;
};

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    move: fc.constantFrom("open", "advance", "advance", "raise", "decrease", "reverse"),
    stage: fc.constantFrom(...STAGES),
    amount: amounts(5000).filter((amount) => amount > 0),
    date: contractDates,
    pick: fc.nat(),
  }),
  { maxLength: 25 },
);

function take(ledger: Ledger, { move, stage, amount, date, pick }: Step): void {
  const live = liveEntries(ledger.entries);
  const picked = live[pick % Math.max(1, live.length)];
  switch (move) {
    case "open":
      expect(ledger.post(openingDrafts({ stage, amount, date }))).toBe(true);
      return;
    case "raise":
      expect(ledger.post([{ stage: "COMMITTED", kind: "RAISE", businessDate: date, amount }])).toBe(true);
      return;
    case "advance":
      expect(advance(ledger, { stage, amount, date, settlesId: stage === "PAID" ? invoiceAt(live, pick) : null })).toBe(
        true,
      );
      return;
    case "decrease":
      ledger.post([{ stage, kind: "DECREASE", businessDate: date, amount: subtractCents(ZERO, amount) }]);
      return;
    case "reverse":
      if (picked) expect(ledger.reverse(picked.id)[0]?.id).toBe(picked.id);
  }
}

function advance(
  ledger: Ledger,
  addition: { stage: Stage; amount: Cents; date: CalendarDate; settlesId: string | null },
) {
  const raises = raisesNeeded(ledger.entries, addition).map(
    (raise): Draft => ({ ...raise, kind: "RAISE", businessDate: addition.date }),
  );
  return ledger.post([...raises, { ...addition, kind: "RECORDED", businessDate: addition.date }]);
}

function invoiceAt(live: readonly LedgerEntry[], pick: number): string | null {
  const invoices = live.filter((entry) => entry.stage === "INVOICED" && entry.amount > 0);
  return invoices[pick % Math.max(1, invoices.length)]?.id ?? null;
}

/** The invariant, checked the slow way: by adding up everything again on every day of the ledger. */
function holdsEveryDay(entries: readonly LedgerEntry[]): boolean {
  return entries.every(({ businessDate }) => {
    const sum = (stage: Stage) =>
      entries.reduce(
        (total, entry) => (entry.stage === stage && entry.businessDate <= businessDate ? total + entry.amount : total),
        0,
      );
    return sum("COMMITTED") >= sum("INVOICED") && sum("INVOICED") >= sum("PAID") && sum("PAID") >= 0;
  });
}

function played(list: readonly Step[]): Ledger {
  const ledger = new Ledger();
  for (const step of list) take(ledger, step);
  return ledger;
}

test("whatever the rules accept, committed ≥ invoiced ≥ paid ≥ 0 at the end of every day", () => {
  fc.assert(
    fc.property(steps, (list) => {
      const ledger = new Ledger();
      for (const step of list) {
        take(ledger, step);
        expect(holdsEveryDay(ledger.entries)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test("what the rules refuse does break the invariant, and what they accept does not", () => {
  const entries = fc.array(
    fc.record({
      id: fc.uuid(),
      stage: fc.constantFrom(...STAGES),
      kind: fc.constant("RECORDED" as const),
      businessDate: contractDates,
      amount: fc.integer({ min: -3, max: 9 }).map(cents),
      reversesId: fc.constant(null),
      settlesId: fc.constant(null),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(entries, (list) => {
      expect(ledgerViolation(list) === null).toBe(holdsEveryDay(list));
    }),
    { numRuns: 300 },
  );
});

test("reversing everything returns to nothing, on every day", () => {
  fc.assert(
    fc.property(steps, (list) => {
      const ledger = played(list);
      for (let [first] = liveEntries(ledger.entries); first; [first] = liveEntries(ledger.entries)) {
        ledger.reverse(first.id);
        expect(holdsEveryDay(ledger.entries)).toBe(true);
      }
      for (const { businessDate } of ledger.entries) {
        expect(stageTotals(ledger.entries, businessDate)).toEqual({ committed: 0, invoiced: 0, paid: 0 });
      }
    }),
    { numRuns: 100 },
  );
});

test("each entry is reversed once, never a reversal, at its own date and exact opposite", () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { entries } = played(list);
      const reversals = entries.filter((entry) => entry.reversesId !== null);
      expect(new Set(reversals.map((entry) => entry.reversesId)).size).toBe(reversals.length);
      for (const reversal of reversals) {
        const reversed = entries.find((entry) => entry.id === reversal.reversesId);
        expect(reversed).toMatchObject({
          businessDate: reversal.businessDate,
          stage: reversal.stage,
          reversesId: null,
        });
        expect((reversed?.amount ?? 0) + reversal.amount).toBe(0);
      }
    }),
    { numRuns: 100 },
  );
});

test("totals and violations do not depend on the order entries are read in", () => {
  const mixed = steps.chain((list) => {
    const { entries } = played(list);
    return fc.tuple(fc.constant(entries), shuffled(entries));
  });
  fc.assert(
    fc.property(mixed, contractDates, ([entries, others], asOf) => {
      expect(stageTotals(others, asOf)).toEqual(stageTotals(entries, asOf));
      expect(ledgerViolation(others)).toEqual(ledgerViolation(entries));
    }),
  );
});

test("a raise is what is missing, to the cent", () => {
  const addition = fc.record({
    stage: fc.constantFrom("INVOICED" as const, "PAID" as const),
    amount: amounts(5000).filter((amount) => amount > 0),
    date: contractDates,
  });
  fc.assert(
    fc.property(steps, addition, (list, added) => {
      const ledger = played(list);
      const raises = raisesNeeded(ledger.entries, added);
      const recorded: Draft = { ...added, kind: "RECORDED", businessDate: added.date };
      const raised = (short: number): Draft[] =>
        raises.map((raise, index) => ({
          ...raise,
          kind: "RAISE",
          businessDate: added.date,
          amount: cents(index === short ? raise.amount - 1 : raise.amount),
        }));
      raises.forEach((_, index) => {
        expect(ledger.post([...raised(index), recorded])).toBe(false);
      });
      expect(ledger.post([...raised(-1), recorded])).toBe(true);
    }),
    { numRuns: 100 },
  );
});
