import type { Deadline, FundingStatus } from "@/domain/funding/funding-line";
import type { SchemeCode } from "@/domain/funding/scheme";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { type Cents, cents } from "@/domain/shared/money";
import type { OrganizationName } from "../../facts/organizations.facts";
import type { DEMO_FUNDERS } from "./funders";
import type { FundingPaymentStory } from "./funding-payments";

export type FunderName = OrganizationName | (typeof DEMO_FUNDERS)[number]["name"];

export type FundingStepStory = {
  status: FundingStatus;
  on: CalendarDate;
  amount: Cents | null;
  eligibleBase: Cents | null;
  rateBasisPoints: number | null;
  holder: string | null;
  fileNumber: string | null;
  startBy: Deadline | null;
  completeBy: Deadline | null;
  document: string | null;
  reason: string | null;
};

/** One line of the funding plan: its file step after step, its claims and what came in. */
export type FundingStory = {
  funder: FunderName;
  scheme: SchemeCode;
  title: string | null;
  steps: readonly FundingStepStory[];
  payments: readonly FundingPaymentStory[];
};

type Told = {
  base?: number;
  /** In per cents: 20 is 20 %. */
  rate?: number;
  holder?: string;
  file?: string;
  /** The day, then the text it comes from. */
  startBy?: readonly [string, string];
  completeBy?: readonly [string, string];
  document?: string;
};

export function financing(
  funder: FunderName,
  scheme: SchemeCode,
  title: string | null,
  steps: readonly FundingStepStory[],
  ...payments: readonly FundingPaymentStory[]
): FundingStory {
  return { funder, scheme, title, steps, payments };
}

/** The carrier's own money, once it has voted it. */
export function ownFunds(carrier: FunderName, on: string, amount: number, document: string): FundingStory {
  return financing(carrier, "OWN_FUNDS", null, [contracted(on, amount, { document })]);
}

export function prospective(on: string, amount: number, told: Told = {}): FundingStepStory {
  return step("PROSPECTIVE", on, { ...told, amount });
}

export function requested(on: string, amount: number, told: Told = {}): FundingStepStory {
  return step("REQUESTED", on, { ...told, amount });
}

/** The service named holds the file from that day on. */
export function underReview(on: string, holder: string): FundingStepStory {
  return step("UNDER_REVIEW", on, { holder });
}

export function granted(on: string, amount: number, told: Told = {}): FundingStepStory {
  return step("GRANTED", on, { ...told, amount });
}

export function contracted(on: string, amount: number, told: Told = {}): FundingStepStory {
  return step("CONTRACTED", on, { ...told, amount });
}

export function settled(on: string, document: string): FundingStepStory {
  return step("SETTLED", on, { document });
}

/** The file ends there: « Refusé », « Classé sans suite » or « Caduc ». */
export function lost(status: "REFUSED" | "CLOSED" | "LAPSED", on: string, reason: string): FundingStepStory {
  return step(status, on, { reason });
}

function step(
  status: FundingStatus,
  on: string,
  { base, rate, holder, file, startBy, completeBy, document, ...told }: Told & { amount?: number; reason?: string },
): FundingStepStory {
  return {
    status,
    on: calendarDate(on),
    amount: told.amount === undefined ? null : cents(told.amount),
    eligibleBase: base === undefined ? null : cents(base),
    rateBasisPoints: rate === undefined ? null : rate * 100,
    holder: holder ?? null,
    fileNumber: file ?? null,
    startBy: startBy ? { on: calendarDate(startBy[0]), basis: startBy[1] } : null,
    completeBy: completeBy ? { on: calendarDate(completeBy[0]), basis: completeBy[1] } : null,
    document: document ?? null,
    reason: told.reason ?? null,
  };
}
