import clsx from "clsx";
import { percent } from "./amount-axis";
import { COMMITTED_HATCH } from "./hatch-patterns";

/** How an amount is drawn: as on the rulers; `outline` is what is only expected. */
export type BarLook = "plan" | "outline" | "committed" | "invoiced" | "paid";

/** One bar from zero, or several one over the other, the widest first; `text` stands at its end. */
export type Bar = { key: string; parts: readonly { amount: number; look: BarLook }[]; text?: string };

export type BarGroup = {
  key: string;
  label: string /** Under the label, in a lighter tone. */;
  detail?: string | undefined;
  bars: readonly Bar[];
};

type BarRowsProps = {
  groups: readonly BarGroup[];
  /** The whole chart in words, for who does not see it. */
  label: string;
};

const LINE = 15;
const BAR = { height: 12, step: 17 } as const;
const GAP = 12;
/** What the longest bar takes of the width, the rest being for its value, and the widths of the container it is for. */
const LAYOUTS = [
  { share: "54%", shown: "@min-[34rem]:hidden" },
  { share: "74%", shown: "hidden @min-[34rem]:block @min-[52rem]:hidden" },
  { share: "82%", shown: "hidden @min-[52rem]:block" },
] as const;

/** Amounts as horizontal bars on one scale, each group under its name, each value at the end of its bar. */
export function BarRows({ groups, label }: BarRowsProps) {
  const placed = placeGroups(groups);
  const last = placed.at(-1);
  const height = last ? last.top + heightOf(last.group) : 0;
  return (
    <div className="@container">
      {LAYOUTS.map(({ share, shown }) => (
        <div key={share} className={shown}>
          <svg width="100%" height={height} className="chart" role="img" aria-label={label}>
            <Groups placed={placed} share={share} max={largest(groups)} />
          </svg>
        </div>
      ))}
    </div>
  );
}

type Placed = { group: BarGroup; top: number };

function Groups({ placed, share, max }: { placed: readonly Placed[]; share: string; max: number }) {
  return placed.map(({ group, top }) => (
    <svg key={group.key} y={top} width="100%" className="overflow-visible" aria-hidden="true">
      <text y="12" className="strong fill-encre">
        {group.label}
      </text>
      {group.detail !== undefined && (
        <text y={12 + LINE} className="axis-text">
          {group.detail}
        </text>
      )}
      <svg y={headOf(group)} width={share} className="overflow-visible" aria-hidden="true">
        {group.bars.map((bar, rank) => (
          <BarLine key={bar.key} bar={bar} max={max} y={rank * BAR.step} />
        ))}
      </svg>
    </svg>
  ));
}

function largest(groups: readonly BarGroup[]): number {
  return Math.max(1, ...groups.flatMap(({ bars }) => bars.flatMap(({ parts }) => parts.map(({ amount }) => amount))));
}

function BarLine({ bar: { parts, text }, max, y }: { bar: Bar; max: number; y: number }) {
  const end = Math.max(0, ...parts.map(({ amount }) => amount));
  return (
    <>
      <line y1={y} y2={y + BAR.height} className="stroke-encre" />
      {parts
        .filter(({ amount }) => amount > 0)
        .map(({ amount, look }) => (
          <Part key={look} look={look} width={percent(amount / max)} y={y} />
        ))}
      {text !== undefined && (
        <text x={percent(end / max)} dx="6" y={y + BAR.height - 2}>
          {text}
        </text>
      )}
    </>
  );
}

const FILLED = { invoiced: "fill-mandate", paid: "fill-paye" } as const;

function Part({ look, width, y }: { look: BarLook; width: string; y: number }) {
  if (look === "committed") return <rect y={y} width={width} height={BAR.height} fill={COMMITTED_HATCH} />;
  if (look === "plan" || look === "outline") {
    return (
      <rect
        y={y + 0.5}
        width={width}
        height={BAR.height - 1}
        className={clsx("fill-none", look === "plan" ? "stroke-plan" : "stroke-bord")}
        strokeDasharray={look === "plan" ? "7 4" : "2 2"}
      />
    );
  }
  return <rect y={y} width={width} height={BAR.height} className={FILLED[look]} />;
}

function placeGroups(groups: readonly BarGroup[]): Placed[] {
  let top = 0;
  return groups.map((group) => {
    const placed = { group, top };
    top += heightOf(group) + GAP;
    return placed;
  });
}

function headOf({ detail }: BarGroup): number {
  return detail === undefined ? LINE + 3 : 2 * LINE + 3;
}

function heightOf(group: BarGroup): number {
  return headOf(group) + group.bars.length * BAR.step;
}
