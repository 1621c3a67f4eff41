import { advanceCeiling, type Ceiling, instalmentCeiling } from "@/domain/funding/ceilings";
import type { FundedLine } from "@/domain/funding/funding-plan";
import { rateInWords } from "@/domain/funding/rate";
import { schemeOf } from "@/domain/funding/scheme";
import { eurosExact, NBSP, THIN } from "@/domain/shared/format";
import { lineOrigin } from "./line-origin";

/** On what the money is given: what it is, its base and rate, the ceilings of its payments and where they are written. */
export function LineTerms({ line }: { line: FundedLine }) {
  const { eligibleBase, rateBasisPoints } = line;
  const [advance, instalments] = [advanceCeiling(line), instalmentCeiling(line)];
  return (
    <div className="grid gap-0.5 text-13 text-encre-2">
      <p>{lineOrigin(line)}</p>
      {(eligibleBase !== null || rateBasisPoints !== null) && (
        <p>
          {eligibleBase === null ? "Assiette non précisée" : `Assiette éligible de ${eurosExact(eligibleBase)}`}
          {rateBasisPoints === null ? "" : `, taux de ${rateInWords(rateBasisPoints)}`}
        </p>
      )}
      {advance && <CeilingLine label="Avance" ceiling={advance} />}
      {instalments && <CeilingLine label="Avance et acomptes" ceiling={instalments} />}
      {!advance && !instalments && <p>{schemeOf(line.scheme).explanation}</p>}
    </div>
  );
}

function CeilingLine({ label, ceiling: { percent, amount, source } }: { label: string; ceiling: Ceiling }) {
  return (
    <p>
      {label}
      {NBSP}: {percent}
      {THIN}% au plus, soit {eurosExact(amount)} <span className="text-encre-3">({source})</span>
    </p>
  );
}
