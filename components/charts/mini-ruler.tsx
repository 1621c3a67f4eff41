import { inMillions, NBSP } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import { percent } from "./amount-axis";
import { COMMITTED_HATCH } from "./hatch-patterns";

type MiniRulerProps = {
  paid: Cents;
  invoiced: Cents;
  committed: Cents;
  /** Plan to date. */
  plan: Cents | null;
  /** The total the ruler runs to; null without a plan. */
  programmed: Cents | null;
  forecast: Cents | null;
};

/** What stays of the width beyond the programmed total, for a forecast or a commitment that passes it. */
const STOP = 0.914;

/** One line of a table: from zero to the programmed amount, the plan to date in black, an overrun in red. */
export function MiniRuler(props: MiniRulerProps) {
  const { paid, invoiced, committed, plan, programmed, forecast } = props;
  const total = programmed ?? Math.max(committed, forecast ?? 0, 1);
  const at = (amount: number) => percent(Math.min(1, (amount / total) * STOP));
  const isOver = programmed !== null && forecast !== null && forecast > programmed;
  return (
    <>
      <svg width="100%" height="20" className="chart" aria-hidden="true">
        {programmed !== null && (
          <>
            <line x2={percent(STOP)} y1="18" y2="18" className="stroke-bord" />
            <line x1={percent(STOP)} x2={percent(STOP)} y1="13" y2="18.5" className="stroke-bord" />
          </>
        )}
        {isOver && (
          <line x1={percent(STOP)} x2={at(forecast)} y1="18" y2="18" className="stroke-st-retard" strokeWidth="2.5" />
        )}
        <rect y="3" width={at(committed)} height="12" fill={COMMITTED_HATCH} />
        {committed > 0 && <line x1={at(committed)} x2={at(committed)} y1="3" y2="15" className="stroke-engage-trait" />}
        <rect y="3" width={at(invoiced)} height="12" className="fill-mandate" />
        <rect y="3" width={at(paid)} height="12" className="fill-paye" />
        {plan !== null && (
          <>
            <line x1={at(plan)} x2={at(plan)} y2="18" className="stroke-page" strokeWidth="4.5" />
            <line x1={at(plan)} x2={at(plan)} y2="18" className="stroke-plan" strokeWidth="2.25" />
          </>
        )}
      </svg>
      <span className="sr-only">{miniSentence(props)}</span>
    </>
  );
}

function miniSentence({ paid, committed, plan, programmed, forecast }: MiniRulerProps): string {
  const said = [`payé ${inMillions(paid, 2)}`, `engagé ${inMillions(committed, 2)}`];
  said.push(plan === null ? "pas de plan saisi" : `plan ${inMillions(plan, 2)}`);
  if (programmed !== null && forecast !== null && forecast > programmed) {
    said.push(`dépassement prévu${NBSP}: ${inMillions(forecast, 2)} pour ${inMillions(programmed, 2)}`);
  }
  return said.join(", ");
}
