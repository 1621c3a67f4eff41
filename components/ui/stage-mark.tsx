import clsx from "clsx";
import { type Accounting, STAGES, type Stage, stageRank } from "@/domain/spending/stage";
import { stageLabel } from "@/domain/spending/stage.labels";

const FILLS: Record<Stage, string> = {
  COMMITTED: "fill-engage stroke-engage-trait",
  INVOICED: "fill-mandate stroke-mandate",
  PAID: "fill-paye stroke-paye",
};

type Tone = "money" | "text";
const TONES: readonly Tone[] = ["money", "text"];

const symbolOf = (stage: Stage, tone: Tone) => `stage-${tone}-${stage.toLowerCase()}`;

type StageMarkProps = { stage: Stage; tone?: Tone; className?: string };

/** Three boxes filled as far as the money went: ▮▮▯. */
export function StageMark({ stage, tone = "money", className }: StageMarkProps) {
  return (
    <svg width="30" height="10" aria-hidden="true" className={clsx("flex-none", className)}>
      <use href={`#${symbolOf(stage, tone)}`} />
    </svg>
  );
}

/** The drawings the marks refer to, once per document: a list shows a hundred of them. */
export function StageSymbols() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      {TONES.flatMap((tone) =>
        STAGES.map((stage) => (
          <symbol key={symbolOf(stage, tone)} id={symbolOf(stage, tone)} viewBox="0 0 30 10">
            {STAGES.map((box, rank) => (
              <rect
                key={box}
                x={0.75 + rank * 10.25}
                y=".75"
                width="8"
                height="8.5"
                strokeWidth="1.5"
                className={boxClass(box, stageRank(box) <= stageRank(stage), tone)}
              />
            ))}
          </symbol>
        )),
      )}
    </svg>
  );
}

function boxClass(box: Stage, isFilled: boolean, tone: Tone): string {
  if (tone === "text") return clsx("stroke-current", isFilled ? "fill-current" : "fill-none");
  return isFilled ? FILLS[box] : "fill-none stroke-bord";
}

export function StageLabel({ stage, accounting }: { stage: Stage; accounting: Accounting | "MIXED" }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <StageMark stage={stage} />
      {stageLabel(stage, accounting)}
    </span>
  );
}
