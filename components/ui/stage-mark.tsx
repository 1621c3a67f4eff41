import clsx from "clsx";
import { type Accounting, STAGES, type Stage, stageRank } from "@/domain/spending/stage";
import { stageLabel } from "@/domain/spending/stage.labels";

const FILLS: Record<Stage, string> = {
  COMMITTED: "fill-engage stroke-engage-trait",
  INVOICED: "fill-mandate stroke-mandate",
  PAID: "fill-paye stroke-paye",
};

type StageMarkProps = { stage: Stage; tone?: "money" | "text"; className?: string };

/** Three boxes filled as far as the money went: ▮▮▯. */
export function StageMark({ stage, tone = "money", className }: StageMarkProps) {
  return (
    <svg viewBox="0 0 30 10" width="30" height="10" aria-hidden="true" className={clsx("flex-none", className)}>
      {STAGES.map((box, rank) => {
        const filled = rank <= stageRank(stage);
        const money = filled ? FILLS[box] : "fill-none stroke-bord";
        const text = clsx("stroke-current", filled ? "fill-current" : "fill-none");
        return (
          <rect
            key={box}
            x={0.75 + rank * 10.25}
            y=".75"
            width="8"
            height="8.5"
            strokeWidth="1.5"
            className={tone === "money" ? money : text}
          />
        );
      })}
    </svg>
  );
}

export function StageLabel({ stage, accounting }: { stage: Stage; accounting: Accounting | "MIXED" }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <StageMark stage={stage} />
      {stageLabel(stage, accounting)}
    </span>
  );
}
