import { inMillions, listFr, longDate, millions, NBSP } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import type { CurveData, CurveScale } from "./curve-data";
import { beside, type Pen, type Wish } from "./label-wish";

/** « avenant 1 », « avenants 1 et 2 » */
function stepName(amendments: readonly number[]): string {
  return `avenant${amendments.length > 1 ? "s" : ""}${NBSP}${listFr(amendments.map(String))}`;
}

const ORIGINAL_PLAN = "plan d’origine";

/** Each step of the plan in a sentence, for whoever does not see the chart. */
export function historySentences({ history, digits }: Pick<CurveData, "history" | "digits">): string[] {
  const { steps = [], original = [] } = history ?? {};
  const last = original.at(-1);
  return [
    ...steps.map(({ on, before, after, amendments }) => {
      const from = before === null ? "" : ` de ${inMillions(before, digits)}`;
      const name = stepName(amendments);
      return `${name.charAt(0).toUpperCase()}${name.slice(1)} le ${longDate(on)}${NBSP}: le plan à date passe${from} à ${millions(after, digits)}.`;
    }),
    ...(last ? [`Le plan d’origine, en pointillé fin, menait à ${millions(last.amount, digits)}.`] : []),
  ];
}

/** The steps of the plan by the avenants that made them, then the name of the plan they left. */
export function historyWishes({ history }: CurveData, pen: Pen, scale: CurveScale): Wish[] {
  const { steps = [], original = [] } = history ?? {};
  const names = steps.map(({ on, before, after, amendments }): Wish => {
    const [x, top, bottom] = [pen.x(scale.x(on)), ...ends(pen, before, after)];
    const text = stepName(amendments);
    const places = [top - 6, (top + bottom) / 2 + 4, bottom + 14].flatMap((y) => [beside(x, -6, y), beside(x, 6, y)]);
    return { key: `step-${on}`, tone: "history", text, places, away: `marche${NBSP}: ${text}` };
  });
  const places = [0.45, 0.55, 0.35, 0.65, 0.85, 0.95].flatMap((share) => {
    const point = original[Math.round(share * (original.length - 1))];
    if (!point) return [];
    const [x, y] = [pen.x(scale.x(point.date)), pen.y(point.amount)];
    return [beside(x, -4, y - 7), beside(x, 4, y + 15)];
  });
  const plan: Wish = {
    key: "original",
    tone: "history",
    text: ORIGINAL_PLAN,
    places,
    away: `pointillé fin${NBSP}: le ${ORIGINAL_PLAN}`,
  };
  return places.length > 0 ? [...names, plan] : names;
}

function ends(pen: Pen, ...amounts: (Cents | null)[]): [number, number] {
  const heights = amounts.filter((amount) => amount !== null).map(pen.y);
  return [Math.min(...heights), Math.max(...heights)];
}
