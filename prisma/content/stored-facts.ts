import type { ActionFacts } from "@/domain/action/action-figures";
import type { Movement } from "@/domain/budget/curve";
import type { EnvelopeClaim } from "@/domain/contract/envelope";
import type { MilestoneFacts } from "@/domain/milestone/milestone";
import type { MoveKind } from "@/domain/milestone/move";
import { type CalendarDate, calendarDate, monthOf } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import type { Prisma, PrismaClient } from "@/prisma/generated/client";

const withEverything = {
  contract: true,
  carrier: true,
  versions: { include: { lines: true, amendment: true }, orderBy: { number: "asc" } },
  expenses: { include: { entries: true } },
  milestones: { include: { moves: true }, orderBy: { rank: "asc" } },
  statuses: { include: { author: true }, orderBy: { declaredOn: "desc" } },
  forecasts: { include: { author: true, months: { orderBy: { month: "asc" } } }, orderBy: { declaredOn: "desc" } },
} as const satisfies Prisma.ActionInclude;
type StoredAction = Prisma.ActionGetPayload<{ include: typeof withEverything }>;

const day = (date: Date) => calendarDate(date.toISOString().slice(0, 10));
const money = (amount: bigint) => cents(Number(amount));

/** The ten actions as their rows tell them on a day, read apart from the application to check what it shows. */
export async function storedFacts(db: PrismaClient, asOf: CalendarDate): Promise<ActionFacts[]> {
  const actions = await db.action.findMany({ include: withEverything, orderBy: { number: "asc" } });
  return actions.map((action) => factsOf(action, asOf));
}

export async function storedClaims(db: PrismaClient): Promise<EnvelopeClaim[]> {
  const claims = await db.envelopeClaim.findMany();
  return claims.map(({ amountCents, statedOn, ...claim }) => ({
    ...claim,
    amount: money(amountCents),
    statedOn: day(statedOn),
  }));
}

function factsOf(action: StoredAction, asOf: CalendarDate): ActionFacts {
  const { contract, versions, statuses, forecasts } = action;
  const status = statuses.find(({ declaredOn }) => day(declaredOn) <= asOf);
  const forecast = forecasts.find(({ declaredOn }) => day(declaredOn) <= asOf);
  return {
    ...action,
    carrier: action.carrier.name,
    contract: { signedOn: day(contract.signedOn), endsOn: day(contract.endsOn) },
    versions: versions
      .filter(
        ({ effectiveOn, amendment }) => day(effectiveOn) <= asOf && (amendment === null || amendment.sealedAt !== null),
      )
      .map(({ number, effectiveOn, amendment, lines }) => ({
        number,
        effectiveOn: day(effectiveOn),
        amendment: amendment?.number ?? null,
        lines: lines.map((line) => ({
          month: monthOf(day(line.month)),
          amount: money(line.amountCents),
          operating: money(line.operatingCents),
        })),
      })),
    movements: movementsOf(action, asOf),
    milestones: milestonesOf(action, asOf),
    raises: [],
    deadlines: [],
    status: status ? { ...status, declaredOn: day(status.declaredOn), author: status.author.name } : null,
    forecast: forecast
      ? {
          ...forecast,
          amount: money(forecast.amountCents),
          declaredOn: day(forecast.declaredOn),
          author: forecast.author.name,
          months: forecast.months.map(({ month, amountCents }) => ({
            month: monthOf(day(month)),
            amount: money(amountCents),
          })),
        }
      : null,
  };
}

function movementsOf({ expenses }: StoredAction, asOf: CalendarDate): Movement[] {
  return expenses
    .flatMap(({ entries }) => entries)
    .filter(({ businessDate }) => day(businessDate) <= asOf)
    .map(({ stage, businessDate, amountCents }) => ({
      stage,
      month: monthOf(day(businessDate)),
      amount: money(amountCents),
    }));
}

function milestonesOf({ milestones }: StoredAction, asOf: CalendarDate): MilestoneFacts[] {
  const existing = milestones.filter(({ declaredOn }) => day(declaredOn) <= asOf);
  return existing.map(({ id, rank, title, weight, moves }) => {
    const told = moves
      .filter(({ declaredOn }) => day(declaredOn) <= asOf)
      .toSorted((a, b) => a.declaredOn.getTime() - b.declaredOn.getTime() || Number(a.sequence - b.sequence));
    const last = (...kinds: MoveKind[]) => {
      const date = told.findLast(({ kind }) => kinds.includes(kind))?.toDate;
      return date ? day(date) : null;
    };
    const baseline = last("BASELINE");
    const original = told.findLast(({ kind, amendmentId }) => kind === "BASELINE" && amendmentId === null)?.toDate;
    const cancelled = told.some(({ kind }) => kind === "CANCELLED");
    const dates = {
      originalBaseline: original ? day(original) : null,
      baseline,
      forecast: last("POSTPONED"),
      actual: last("REACHED", "UNREACHED"),
    };
    return { id, rank, title, weight, ...dates, cancelled };
  });
}
