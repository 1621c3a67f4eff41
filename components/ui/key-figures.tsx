import clsx from "clsx";
import type { ReactNode } from "react";
import { WhyLink } from "@/components/explanation/why-link";
import type { ExplainedFigure } from "@/domain/explanation/explained-figure";

export type FigureKey = "paid" | "invoiced" | "committed" | "plan" | "forecast" | "envelope";

export type KeyFigure = {
  key: FigureKey;
  label: string;
  value: string;
  unit?: string;
  detail?: ReactNode;
  /** The value is words that stand for an amount one may not be told. */
  isWithheld?: boolean;
  /** What « Pourquoi ce chiffre ? » explains of it. */
  why?: ExplainedFigure;
};

/** The band under a ruler: at most five figures, the first one large on a phone. Its swatches are the ruler's key. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <dl className="mt-4 grid grid-cols-2 border-y border-filet sm:auto-cols-fr sm:grid-flow-col sm:grid-cols-none sm:grid-rows-[repeat(3,auto)]">
      {figures.map((figure, rank) => (
        <div
          key={figure.key}
          className={clsx(
            "border-filet py-2 sm:row-span-3 sm:grid sm:grid-rows-subgrid sm:px-4 sm:py-3",
            rank === 0 && "max-sm:col-span-2 sm:pl-0",
            rank > 0 && "max-sm:border-t max-sm:border-t-filet-fin sm:border-l",
            rank > 0 && rank % 2 === 0 && "max-sm:border-l max-sm:pl-3",
          )}
        >
          <dt className="flex items-center gap-2 text-13 text-encre-2">
            <FigureSwatch figure={figure.key} />
            {figure.label}
            {figure.why && <WhyLink figure={figure.why} label={figure.label} className="-my-0.5 -ml-1" />}
          </dt>
          <dd
            className={clsx(
              "mt-0.5",
              figure.isWithheld
                ? "text-16 text-encre-2 sm:leading-8"
                : [
                    "font-demi tracking-[-.015em] whitespace-nowrap sm:text-28/8",
                    rank === 0 ? "max-sm:text-36" : "max-sm:text-22",
                  ],
            )}
          >
            {figure.value}
            {figure.unit && (
              <>
                {" "}
                <span className="text-16 font-normal tracking-normal text-encre-2">{figure.unit}</span>
              </>
            )}
          </dd>
          {figure.detail !== undefined && <dd className="text-13 text-encre-3">{figure.detail}</dd>}
        </div>
      ))}
    </dl>
  );
}

const SWATCHES: Record<FigureKey, string> = {
  paid: "h-2.5 bg-paye",
  invoiced: "h-2.5 bg-mandate",
  committed: "swatch-committed h-2.5 border-r-2 border-engage-trait",
  plan: "border-t-2 border-dashed border-plan",
  forecast: "border-t-3 border-dotted border-prevision",
  envelope: "swatch-envelope h-2.5 border-y border-enveloppe",
};

/** The mark of one amount, as it is drawn on the rulers. */
export function FigureSwatch({ figure }: { figure: FigureKey }) {
  return <span aria-hidden="true" className={clsx("inline-block w-4.5 flex-none", SWATCHES[figure])} />;
}
