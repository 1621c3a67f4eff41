import { foldFunding } from "@/domain/funding/funding-fold";
import type { FundingMove, FundingMovement } from "@/domain/funding/funding-line";
import type { FundedLine } from "@/domain/funding/funding-plan";
import { ORGANIZATION_KINDS } from "@/domain/funding/organization-kind";
import { paymentTotals } from "@/domain/funding/payments";
import { type CalendarDate, calendarDate, monthOf } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import type { Prisma, PrismaClient } from "@/prisma/generated/client";

const withEverything = {
  action: true,
  funder: true,
  moves: { orderBy: [{ happenedOn: "asc" }, { sequence: "asc" }] },
  entries: true,
} as const satisfies Prisma.FundingLineInclude;
type StoredLine = Prisma.FundingLineGetPayload<{ include: typeof withEverything }>;

const day = (date: Date) => calendarDate(date.toISOString().slice(0, 10));
const money = (amount: bigint | null) => (amount === null ? null : cents(Number(amount)));
const deadline = (on: Date | null, basis: string | null) => (on && basis ? { on: day(on), basis } : null);

/** The funding lines as their rows tell them on a day, read apart from the application, with the number of their action. */
export async function storedFunding(
  db: PrismaClient,
  asOf: CalendarDate,
): Promise<(FundedLine & { action: number })[]> {
  const lines = await db.fundingLine.findMany({
    include: withEverything,
    orderBy: [{ action: { number: "asc" } }, { rank: "asc" }],
  });
  return lines.flatMap((line) => {
    const { funder, action, moves, entries, ...identity } = line;
    const ledger = entries.filter(({ happenedOn }) => day(happenedOn) <= asOf);
    const folded = foldFunding({
      ...identity,
      funder: funder.name,
      funderKind: ORGANIZATION_KINDS.find((kind) => kind === funder.kind) ?? "OTHER",
      moves: moves.filter(({ happenedOn }) => day(happenedOn) <= asOf).map(moveOf),
      movements: ledger.map(movementOf),
    });
    const payments = paymentTotals(ledger.map((entry) => ({ ...entry, amount: cents(Number(entry.amountCents)) })));
    return folded ? [{ ...folded, payments, action: action.number }] : [];
  });
}

function moveOf(move: StoredLine["moves"][number]): FundingMove {
  return {
    ...move,
    on: day(move.happenedOn),
    amount: money(move.amountCents),
    eligibleBase: money(move.eligibleBaseCents),
    startBy: deadline(move.startBy, move.startByBasis),
    completeBy: deadline(move.completeBy, move.completeByBasis),
    advanceCeiling: move.advanceCeilingPercent,
    instalmentCeiling: move.instalmentCeilingPercent,
  };
}

function movementOf({ stage, happenedOn, amountCents }: StoredLine["entries"][number]): FundingMovement {
  return { stage, month: monthOf(day(happenedOn)), amount: cents(Number(amountCents)) };
}
