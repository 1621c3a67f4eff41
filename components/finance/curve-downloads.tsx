import { curveHeadline } from "@/domain/budget/curve-headline";
import { perimeterCurveHeadline } from "@/domain/funding/perimeter-headline";
import type { FundedFigures } from "@/server/finance/finance-figures";
import type { Finance } from "@/server/finance/finance-page";
import { Downloads } from "./downloads";
import type { FinancePlace } from "./finance-links";

type CurveDownloadsProps = { finance: Finance; at: FinancePlace; funded: FundedFigures };

/** The files of the curve of the perimeter on screen. */
export function CurveDownloads({ finance: { contract }, at, funded }: CurveDownloadsProps) {
  const title = funded === null ? curveHeadline(contract.figures.curve) : perimeterCurveHeadline(funded);
  return <Downloads at={at} contract={contract} table="courbe" name="courbe cumulée" picture={title} />;
}
