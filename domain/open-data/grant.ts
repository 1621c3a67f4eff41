import type { Visibilities } from "../access/visibility";
import type { FundingLine } from "../funding/funding-line";
import { isLost } from "../funding/funding-line";
import { isPublicBody } from "../funding/organization-kind";
import type { CalendarDate } from "../shared/calendar-date";

/** A body as open data names it; `siret` null as long as nobody entered it. */
export type NamedBody = { id: string; name: string; siret: string | null };

/** A subsidy with what its publication asks for besides its file. */
export type Grant = {
  line: FundingLine;
  action: { id: string; number: number; title: string } & Visibilities;
  funder: NamedBody;
  /** Who is paid: the project owner, else the carrier. */
  beneficiary: NamedBody;
  deMinimis: boolean | null;
  payments: GrantPayments;
};

/** What came in of a grant, entries taken back left out. */
export type GrantPayments = { partial: number; receipts: number; lastOn: CalendarDate | null };

/** Awarded by a public body, as money given for good: what the law on subsidies is about. A loan is paid back. */
export function isGranted(line: FundingLine): boolean {
  return line.kind === "GRANT" && isPublicBody(line.funderKind) && !isLost(line.status) && agreedOn(line) !== null;
}

/** The day of the agreement; before there is one, of the award. Null when neither is dated. */
export function agreedOn({ moves }: Pick<FundingLine, "moves">): CalendarDate | null {
  const dayOf = (status: string) => moves.find((move) => move.status === status)?.on ?? null;
  return dayOf("CONTRACTED") ?? dayOf("GRANTED");
}
