import type { ReactNode } from "react";
import { WhyLink } from "@/components/explanation/why-link";
import type { ExplainedFigure } from "@/domain/explanation/explained-figure";
import {
  type FundingPlan,
  fundingGap,
  ownShare,
  plannedByKind,
  plannedTotal,
  publicAid,
} from "@/domain/funding/funding-plan";
import { leverage, leverageInWords } from "@/domain/funding/leverage";
import { euros, NBSP, share } from "@/domain/shared/format";
import { ratio } from "@/domain/shared/ratio";
import { gapInWords } from "./plan-effect";

/** The balance of the plan, what the owner bears, and what public money brings with it. */
export function FundingFigures({ plan }: { plan: FundingPlan }) {
  const { lines, cost, owner } = plan;
  const [total, own, aid] = [plannedTotal(lines), ownShare(lines), publicAid(lines)];
  const { LOAN: loans } = plannedByKind(lines);
  const gap = fundingGap(plan);
  return (
    <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-4 border-y border-filet py-3 lg:grid-cols-4">
      <Figure
        label="Financements prévus"
        why="fundingPlanned"
        value={euros(total)}
        detail={cost === null ? "aucun coût saisi" : `pour ${euros(cost)} de coût`}
      />
      <Figure label="Reste à financer" why="remainder" value={euros(gap)} detail={gapInWords(gap)} />
      <Figure
        label="Part propre"
        why="ownShare"
        value={euros(own)}
        detail={`${owner.name}${NBSP}: ${share(ratio(own, total))} du plan${loans > 0 ? `, dont ${euros(loans)} d’emprunt` : ""}`}
      />
      <Figure
        label="Aide publique"
        why="aidPlanned"
        value={euros(aid)}
        detail={leverageInWords(leverage(cost ?? total, aid)) ?? "aucune aide publique prévue"}
      />
    </dl>
  );
}

type FigureProps = { label: string; value: string; detail: ReactNode; why: ExplainedFigure };

function Figure({ label, value, detail, why }: FigureProps) {
  return (
    <div className="min-w-0">
      <dt className="flex items-center gap-1 text-13 text-encre-2">
        {label}
        <WhyLink figure={why} label={label} className="-my-0.5" />
      </dt>
      <dd className="text-22 font-demi tracking-[-.015em] whitespace-nowrap max-sm:text-16">{value}</dd>
      <dd className="text-13 text-encre-3">{detail}</dd>
    </div>
  );
}
