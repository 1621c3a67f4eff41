import { inMillions, THIN } from "@/domain/shared/format";
import { type Cents, subtractCents } from "@/domain/shared/money";
import { percent } from "./amount-axis";
import { placeLabels } from "./place-labels";
import { textWidth } from "./text-width";

type ImpactRulerProps = {
  /** « Payé », « Engagé » */
  label: string;
  before: Cents;
  after: Cents;
  plan: Cents | null;
  budget: Cents | null;
};

const LAID_OUT_FOR = 280;

/** What a form is about to change, before it is saved: « Payé 2,61 devient 3,02 ». Amounts in millions. */
export function ImpactRuler({ label, before, after, plan, budget }: ImpactRulerProps) {
  const max = Math.max(budget ?? 0, plan ?? 0, before, after, 1) * (budget === null || after > budget ? 1.04 : 1);
  const at = (amount: number) => percent(amount / max);
  const change = `${label} ${inMillions(before, 2)} devient ${inMillions(after, 2)}`;
  const distance = distanceToPlan(after, plan);
  const [low, high] = before < after ? [before, after] : [after, before];
  return (
    <div>
      <svg width="100%" height="40" className="chart" role="img" aria-label={sentence(change, plan, budget)}>
        <rect y="18" width="100%" height="18" className="fill-creux" />
        <rect y="18" width={at(low)} height="18" className="fill-paye" />
        <rect x={at(low)} y="18" width={at(high - low)} height="18" className="fill-paye" opacity=".35" />
        <rect
          x={at(low)}
          y="18"
          width={at(high - low)}
          height="18"
          className="fill-none stroke-paye"
          strokeWidth="1.5"
        />
        {plan !== null && <line x1={at(plan)} x2={at(plan)} y1="8" y2="38" className="stroke-plan" strokeWidth="2.5" />}
        {budget !== null && (
          <line x1={at(budget)} x2={at(budget)} y1="8" y2="38" className="stroke-enveloppe" strokeWidth="1.5" />
        )}
        <Marks plan={plan} budget={budget} max={max} />
        <line x2="100%" y1="36" y2="36" className="stroke-encre" />
      </svg>
      <p className="mt-1 flex flex-wrap justify-between gap-x-4 text-13">
        <b className="text-paye">{change}</b>
        {distance !== null && <span className="text-encre-3">{distance}</span>}
      </p>
    </div>
  );
}

function Marks({ plan, budget, max }: { plan: Cents | null; budget: Cents | null; max: number }) {
  const marks = [
    { key: "plan", amount: plan, text: plan === null ? "" : `Plan à date ${inMillions(plan, 2)}`, look: "strong" },
    {
      key: "budget",
      amount: budget,
      text: budget === null ? "" : `Budget ${inMillions(budget, 2)}`,
      look: "envelope-text",
    },
  ].flatMap((mark) => (mark.amount === null ? [] : [{ ...mark, amount: mark.amount }]));
  const { placed } = placeLabels(
    marks.map(({ key, amount, text }) => {
      const x = (amount / max) * LAID_OUT_FOR;
      return {
        key,
        width: textWidth(text),
        places: [
          { row: 0, x, dx: 6, anchor: "start" },
          { row: 0, x, dx: -6, anchor: "end" },
        ],
      };
    }),
    LAID_OUT_FOR,
    marks.map(({ amount }) => ({ row: 0, from: (amount / max) * LAID_OUT_FOR, to: (amount / max) * LAID_OUT_FOR })),
  );
  return marks.map((mark) => {
    const place = placed.get(mark.key);
    if (place === undefined) return null;
    return (
      <text
        key={mark.key}
        x={percent(place.x / LAID_OUT_FOR)}
        dx={place.dx}
        y="13"
        textAnchor={place.anchor}
        className={mark.look}
      >
        {mark.text}
      </text>
    );
  });
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
