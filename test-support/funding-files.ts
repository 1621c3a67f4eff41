import fc from "fast-check";
import type { FundingFile } from "@/domain/funding/funding-file";
import { foldFunding } from "@/domain/funding/funding-fold";
import {
  FUNDING_KINDS,
  FUNDING_STATUSES,
  type FundingIdentity,
  type FundingMove,
  type FundingStatus,
} from "@/domain/funding/funding-line";
import { ORGANIZATION_KINDS } from "@/domain/funding/organization-kind";
import { calendarDate, lastDay, month } from "@/domain/shared/calendar-date";
import { amounts, contractDates } from "./arbitraries";
import { euro } from "./facts";

let serial = 0;

const BLANK = {
  amount: null,
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
} as const;

/** One dated step; an amount is in euros. */
export function step(
  status: FundingStatus,
  on: string,
  amount: number | null = null,
  given: Partial<FundingMove> = {},
) {
  serial += 1;
  const move: FundingMove = { ...BLANK, id: `move-${serial}`, status, on: calendarDate(on), ...given };
  return { ...move, amount: amount === null ? null : euro(amount) };
}

type Given = Partial<FundingIdentity> & {
  actionId?: string;
  moves?: FundingMove[];
  /** Month and euros of each claim and receipt; a receipt comes on the last day of its month. */
  claims?: [string, number][];
  receipts?: [string, number][];
};

/** A file of the Region, asked for on 1 March 2020 unless its steps say otherwise. */
export function aFile({
  moves = [step("REQUESTED", "2020-03-01", 100)],
  claims = [],
  receipts = [],
  ...given
}: Given = {}) {
  serial += 1;
  const movements = [
    ...claims.map(([of, amount]) => ({ month: month(of), stage: "CLAIMED" as const, amount: euro(amount) })),
    ...receipts.map(([of, amount]) => ({ month: month(of), stage: "RECEIVED" as const, amount: euro(amount) })),
  ];
  const { actionId = "action-3", ...identity } = given;
  const line = foldFunding({
    id: `file-${serial}`,
    rank: serial,
    funder: "Région Occitanie",
    funderKind: "REGION",
    kind: "GRANT",
    scheme: "REGION",
    title: null,
    ...identity,
    moves,
    movements,
  });
  if (!line) throw new Error("a file has a step");
  const first = (days: readonly [string, number][]) => (days[0] ? lastDay(month(days[0][0])) : null);
  const ledger = { firstClaimedOn: first(claims), firstReceivedOn: first(receipts) };
  const unpaidSince = line.claimed > line.received ? ledger.firstClaimedOn : null;
  return { ...line, actionId, movements, ...ledger, unpaidSince } satisfies FundingFile;
}

/** Any file: any body, kind, steps, claims and receipts. */
export const files: fc.Arbitrary<FundingFile[]> = fc.array(
  fc
    .record({
      funder: fc.constantFrom("État", "Région", "FEDER", "Département", "Agglo", "Banque", "CCI", "Mécène", "Europe"),
      funderKind: fc.constantFrom(...ORGANIZATION_KINDS),
      kind: fc.constantFrom(...FUNDING_KINDS),
      steps: fc.array(fc.tuple(fc.constantFrom(...FUNDING_STATUSES), contractDates, amounts(1_000_000)), {
        minLength: 1,
        maxLength: 5,
      }),
      ledger: fc.array(fc.tuple(fc.constantFrom("2020-05", "2020-11", "2021-04"), amounts(1_000_000)), {
        maxLength: 3,
      }),
    })
    .map(({ steps, ledger, ...identity }) =>
      aFile({
        ...identity,
        moves: steps
          .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
          .map(([status, on, amount]) => step(status, on, amount / 100)),
        claims: ledger.map(([of, amount]) => [of, amount / 100]),
        receipts: ledger.slice(1).map(([of, amount]) => [of, amount / 200]),
      }),
    ),
  { maxLength: 12 },
);
