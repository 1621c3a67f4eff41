import { type Cents, portionOf } from "../shared/money";
import type { FundingLine } from "./funding-line";
import { type SchemeCeiling, schemeOf } from "./scheme";

export type Ceiling = SchemeCeiling & { amount: Cents };
type Line = Pick<FundingLine, "scheme" | "contracted" | "granted" | "advanceCeiling" | "instalmentCeiling">;

const OWN_SOURCE = "plafond porté sur la ligne, d’après la décision ou la convention";

/** What the advance may reach; null when no text sets it, or before any award. */
export function advanceCeiling(line: Line): Ceiling | null {
  return ceilingOf(line, line.advanceCeiling, schemeOf(line.scheme).advance);
}

/** What the advance and the instalments may reach together, before the final payment. */
export function instalmentCeiling(line: Line): Ceiling | null {
  return ceilingOf(line, line.instalmentCeiling, schemeOf(line.scheme).instalments);
}

/** The line's own ceiling wins over its scheme's: it is what the award says. */
function ceilingOf(line: Line, own: number | null, ofScheme: SchemeCeiling | null): Ceiling | null {
  const grant = line.contracted ?? line.granted;
  const ceiling = own === null ? ofScheme : { percent: own, source: OWN_SOURCE };
  return grant === null || ceiling === null ? null : { ...ceiling, amount: portionOf(grant, ceiling.percent, 100) };
}
