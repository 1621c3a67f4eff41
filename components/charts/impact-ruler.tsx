import { inMillions, THIN } from "@/domain/shared/format";
import { type Cents, subtractCents } from "@/domain/shared/money";
import { percent } from "./amount-axis";
import { COMMITTED_HATCH } from "./hatch-patterns";
import { type Box, placeLabels } from "./place-labels";
import { textWidth } from "./text-width";

type ImpactRulerProps = {
  /** « Payé », « Engagé » */
  label: string;
  before: Cents;
  after: Cents;
  plan: Cents | null;
  budget: Cents | null;
  /** What the amount is: only what is paid is held against the plan, which plans payments. */
  figure?: "paid" | "invoiced" | "committed" | "forecast";
};

const LOOKS = {
  paid: { fill: "var(--paye)", stroke: "stroke-paye", text: "text-paye" },
  invoiced: { fill: "var(--mandate)", stroke: "stroke-mandate", text: "text-encre" },
  committed: { fill: COMMITTED_HATCH, stroke: "stroke-engage-trait", text: "text-engage-texte" },
  forecast: { fill: "var(--prevision-voile)", stroke: "stroke-prevision", text: "text-paye" },
} as const;

const LAYOUTS = [
  { width: 272, shown: "@min-[28rem]:hidden" },
  { width: 448, shown: "hidden @min-[28rem]:block" },
] as const;

/** What a form is about to change, before it is saved: « Payé 2,61 devient 3,02 ». Amounts in millions. */
export function ImpactRuler({ label, before, after, plan: planned, budget, figure = "paid" }: ImpactRulerProps) {
  const plan = figure === "paid" ? planned : null;
  const max = Math.max(budget ?? 0, plan ?? 0, before, after, 1) * (budget === null || after > budget ? 1.04 : 1);
  const at = (amount: number) => percent(amount / max);
  const change = changeWords(label, before, after);
  const distance = distanceToPlan(after, plan);
  const [low, high] = before < after ? [before, after] : [after, before];
  const { fill, stroke, text } = LOOKS[figure];
  return (
    <div className="@container">
      <svg width="100%" height="40" className="chart" role="img" aria-label={sentence(change, plan, budget)}>
        <rect y="18" width="100%" height="18" className="fill-creux" />
        <rect y="18" width={at(low)} height="18" fill={fill} />
        <rect x={at(low)} y="18" width={at(high - low)} height="18" fill={fill} opacity=".35" />
        {high > low && (
          <rect
            x={at(low)}
            y="18"
            width={at(high - low)}
            height="18"
            className={`fill-none ${stroke}`}
            strokeWidth="1.5"
          />
        )}
        {plan !== null && <line x1={at(plan)} x2={at(plan)} y1="8" y2="38" className="stroke-plan" strokeWidth="2.5" />}
        {budget !== null && (
          <line x1={at(budget)} x2={at(budget)} y1="8" y2="38" className="stroke-enveloppe" strokeWidth="1.5" />
        )}
        {LAYOUTS.map(({ width, shown }) => (
          <g key={width} className={shown}>
            <Marks plan={plan} budget={budget} max={max} width={width} />
          </g>
        ))}
        <line x2="100%" y1="36" y2="36" className="stroke-encre" />
      </svg>
      <p className="mt-1 flex flex-wrap justify-between gap-x-4 text-13">
        <b className={text}>{change}</b>
        {distance !== null && <span className="text-encre-3">{distance}</span>}
      </p>
    </div>
  );
}

type MarksProps = { plan: Cents | null; budget: Cents | null; max: number; width: number };

function Marks({ plan, budget, max, width }: MarksProps) {
  const marks = [
    {
      key: "plan",
      amount: plan,
      text: plan === null ? "" : `${width < 400 ? "Plan" : "Plan à date"} ${inMillions(plan, 2)}`,
      look: "strong",
    },
    {
      key: "budget",
      amount: budget,
      text: budget === null ? "" : `Budget ${inMillions(budget, 2)}`,
      look: "envelope-text",
    },
  ].flatMap((mark) => (mark.amount === null ? [] : [{ ...mark, amount: mark.amount }]));
  const { placed } = placeLabels(
    marks.map(({ key, amount, text }) => {
      const x = (amount / max) * width;
      return {
        key,
        width: textWidth(text),
        places: [
          { x, dx: 6, y: 13, anchor: "start" },
          { x, dx: -6, y: 13, anchor: "end" },
        ],
      };
    }),
    width,
    marks.map(({ amount }) => markBox((amount / max) * width)),
  );
  return marks.map((mark) => {
    const place = placed.get(mark.key);
    if (place === undefined) return null;
    return (
      <text
        key={mark.key}
        x={percent(place.x / width)}
        dx={place.dx}
        y={place.y}
        textAnchor={place.anchor}
        className={mark.look}
      >
        {mark.text}
      </text>
    );
  });
}

function markBox(at: number): Box {
  return { left: at, right: at, top: 8, bottom: 38 };
}

/** With as many decimals as it takes for the change to show. */
function changeWords(label: string, before: Cents, after: Cents): string {
  if (before === after) return `${label} ${inMillions(before, 2)}`;
  const digits = [2, 3, 4].find((count) => inMillions(before, count) !== inMillions(after, count)) ?? 2;
  return `${label} ${inMillions(before, digits)} devient ${inMillions(after, digits)}`;
}

function distanceToPlan(after: Cents, plan: Cents | null): string | null {
  if (plan === null) return null;
  const distance = subtractCents(plan, after);
  if (distance > 0) return `reste ${inMillions(distance, 2)} pour rejoindre le plan`;
  return distance === 0 ? "au niveau du plan" : `${inMillions(subtractCents(after, plan), 2)} d’avance sur le plan`;
}

function sentence(change: string, plan: Cents | null, budget: Cents | null): string {
  const against = [
    ...(plan === null ? [] : [`plan à date ${inMillions(plan, 2)}`]),
    ...(budget === null ? [] : [`budget ${inMillions(budget, 2)}`]),
  ];
  return `${change}, en millions d’euros${against.length > 0 ? `${THIN}; ${against.join(", ")}` : ""}.`;
}
