import type { CurvePoint } from "../budget/curve";
import { type EnvelopeBand, type EnvelopeClaim, envelopeBand } from "../contract/envelope";
import { type CalendarDate, lastDay, monthOf } from "../shared/calendar-date";
import { addCents, type Cents, cents, subtractCents, sumCents, ZERO } from "../shared/money";
import type { FundingFile } from "./funding-file";
import { type FundingStage, isLost, isPublicAid } from "./funding-line";
import { type FundingSums, fundingSums } from "./funding-sums";

/** What was promised, asked for and received of the public bodies; null amounts when there is no such line. */
export type PublicAidFigures = {
  perimeter: "PUBLIC_AID";
  sums: FundingSums;
  band: EnvelopeBand | null;
  curve: CurvePoint[];
};

/** What the carriers have put in so far: what was paid, less what the others sent them. */
export type OwnFundsFigures = {
  perimeter: "OWN_FUNDS";
  /** How many lines of funding there are, whoever brings them: without any, an advance means nothing. */
  lines: number;
  /** Null when no line tells the carriers' own funds. */
  planned: Cents | null;
  advanced: Cents;
  paid: Cents;
  receivedFromOthers: Cents;
  /** What the others sent beyond what was paid: nothing is then advanced. */
  excess: Cents;
  band: EnvelopeBand | null;
  curve: CurvePoint[];
};

type Read = {
  files: readonly FundingFile[];
  claims: readonly EnvelopeClaim[];
  /** The curve of spending: its days are kept. */
  spending: readonly CurvePoint[];
  asOf: CalendarDate;
};

export function publicAidFigures({ files, claims, spending, asOf }: Read): PublicAidFigures {
  const aid = files.filter(isPublicAid);
  return {
    perimeter: "PUBLIC_AID",
    sums: fundingSums(aid),
    band: envelopeBand(claims, "PUBLIC_AID"),
    curve: spending.map(({ date }) => ({
      date,
      plan: null,
      forecast: null,
      ...(date > asOf
        ? { committed: null, invoiced: null, paid: null }
        : {
            committed: sumCents(aid.map((file) => contractedOn(file, date))),
            invoiced: ledgerOn(aid, "CLAIMED", date, asOf),
            paid: ledgerOn(aid, "RECEIVED", date, asOf),
          }),
    })),
  };
}

export function ownFundsFigures({ files, claims, spending, asOf }: Read): OwnFundsFigures {
  const own = files.filter(isOwnFunds);
  const others = files.filter((file) => !isOwnFunds(file));
  const paid = spending.findLast((point) => point.paid !== null)?.paid ?? ZERO;
  const receivedFromOthers = fundingSums(others).received;
  return {
    perimeter: "OWN_FUNDS",
    lines: files.length,
    planned: own.length === 0 ? null : fundingSums(own).planned,
    advanced: atLeastZero(subtractCents(paid, receivedFromOthers)),
    paid,
    receivedFromOthers,
    excess: atLeastZero(subtractCents(receivedFromOthers, paid)),
    band: envelopeBand(claims, "OWN_FUNDS"),
    curve: spending.map((point) => {
      const advanced =
        point.paid === null
          ? null
          : atLeastZero(subtractCents(point.paid, ledgerOn(others, "RECEIVED", point.date, asOf)));
      return { date: point.date, plan: null, forecast: null, committed: null, invoiced: null, paid: advanced };
    }),
  };
}

export function isOwnFunds({ kind }: Pick<FundingFile, "kind">): boolean {
  return kind === "OWN_FUNDS";
}

function atLeastZero(amount: Cents): Cents {
  return cents(Math.max(0, amount));
}

function contractedOn({ moves }: FundingFile, date: CalendarDate): Cents {
  const told = moves.filter(({ on }) => on <= date);
  const last = told.at(-1);
  if (!last || isLost(last.status)) return ZERO;
  return told.findLast(({ status, amount }) => status === "CONTRACTED" && amount !== null)?.amount ?? ZERO;
}

/** The ledger is known by month: a day in the middle of one counts it only when it is the day all is read at. */
function ledgerOn(files: readonly FundingFile[], stage: FundingStage, date: CalendarDate, asOf: CalendarDate): Cents {
  const month = monthOf(date);
  const whole = date === asOf || date === lastDay(month);
  return files
    .flatMap(({ movements }) => movements)
    .filter((movement) => movement.stage === stage && (movement.month < month || (whole && movement.month === month)))
    .reduce((total, { amount }) => addCents(total, amount), ZERO);
}
