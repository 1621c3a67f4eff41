import { addCents, type Cents, ZERO } from "../shared/money";
import { type FundingLine, isLost } from "./funding-line";

/** Lines of funding added up. `contracted` leaves out what was lost since: refused, closed or lapsed. */
export type FundingSums = {
  files: number;
  planned: Cents;
  contracted: Cents;
  claimed: Cents;
  received: Cents;
};

export const NO_FUNDING: FundingSums = { files: 0, planned: ZERO, contracted: ZERO, claimed: ZERO, received: ZERO };

export function fundingSums(lines: readonly FundingLine[]): FundingSums {
  return lines.reduce(
    (sums, line) => ({
      files: sums.files + 1,
      planned: addCents(sums.planned, line.planned),
      contracted: addCents(sums.contracted, contractedInForce(line)),
      claimed: addCents(sums.claimed, line.claimed),
      received: addCents(sums.received, line.received),
    }),
    NO_FUNDING,
  );
}

function contractedInForce({ status, contracted }: FundingLine): Cents {
  return isLost(status) ? ZERO : (contracted ?? ZERO);
}
