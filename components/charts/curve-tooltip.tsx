"use client";

import { type FigureKey, FigureSwatch } from "@/components/ui/key-figures";
import { inSignedMillions, millions } from "@/domain/shared/format";
import { type Cents, subtractCents } from "@/domain/shared/money";
import type { AmountWords } from "./amount-words";
import type { ExplorerRow } from "./curve-explorer";

type TooltipState = {
  active?: boolean;
  payload?: readonly { payload?: ExplorerRow }[];
  digits: number;
  words: AmountWords;
};

const LINES = ["plan", "committed", "invoiced", "paid", "forecast"] as const satisfies readonly FigureKey[];

/** Plan, committed, invoiced, paid, then the gap: in the order they are lived. */
export function CurveTooltip({ active, payload, digits, words }: TooltipState) {
  const row = payload?.[0]?.payload;
  if (!active || row === undefined) return null;
  const known = LINES.flatMap((key) => {
    const amount: Cents | null = row[key];
    return amount === null || (key === "forecast" && row.paid !== null)
      ? []
      : [{ key, label: key === "plan" ? "Plan" : (words[key] ?? ""), amount }];
  });
  return (
    <div className="rounded-2 border border-encre bg-surface px-3 py-2 text-13 text-encre shadow-menu">
      <p className="font-gras">{row.date}</p>
      <dl className="mt-1 grid gap-y-0.5">
        {known.map(({ key, label, amount }) => (
          <div key={key} className="flex items-center gap-2">
            <dt className="flex items-center gap-2 text-encre-2">
              <FigureSwatch figure={key} />
              {label}
            </dt>
            <dd className="ml-auto pl-3 font-gras">{millions(amount, digits)}</dd>
          </div>
        ))}
        {row.paid !== null && row.plan !== null && (
          <div className="mt-1 flex gap-2 border-t border-filet pt-1">
            <dt className="text-encre-2">Écart au plan</dt>
            <dd className="ml-auto pl-3 font-gras">{`${inSignedMillions(subtractCents(row.paid, row.plan), digits)} M€`}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
