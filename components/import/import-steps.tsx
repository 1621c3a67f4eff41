import clsx from "clsx";
import { Check } from "lucide-react";
import type { Route } from "next";
import { Link } from "@/components/ui/link";

const STEPS = ["Fichier", "Colonnes", "Vérification", "Import"] as const;
export type StepName = (typeof STEPS)[number];

type ImportStepsProps = {
  current: StepName;
  /** Nothing is left to do: the last step is done too. */
  finished?: boolean;
  /** The steps one may go back to. */
  hrefs?: Partial<Record<StepName, Route>>;
};

/** Where the import stands. What is behind is ticked and, while nothing is recorded, one press away. */
export function ImportSteps({ current, finished = false, hrefs = {} }: ImportStepsProps) {
  const reached = STEPS.indexOf(current);
  return (
    <ol
      aria-label="Étapes de l’import"
      className="-mt-2 flex flex-wrap gap-x-6 border-b border-filet text-13 text-encre-3 max-sm:mt-0 max-sm:gap-x-4"
    >
      {STEPS.map((step, rank) => {
        const isDone = rank < reached || (finished && rank === reached);
        return (
          <li
            key={step}
            aria-current={rank === reached ? "step" : undefined}
            className={clsx(
              "flex items-center gap-1.5 pt-1.5 pb-2",
              rank === reached && "font-gras text-encre shadow-[inset_0_-2px_0_var(--encre)]",
            )}
          >
            {isDone ? <Check aria-hidden="true" /> : <b className="font-demi">{rank + 1}</b>}
            <StepWords step={step} href={rank < reached ? hrefs[step] : undefined} />
            {isDone && <span className="sr-only"> (fait)</span>}
          </li>
        );
      })}
    </ol>
  );
}

function StepWords({ step, href }: { step: StepName; href: Route | undefined }) {
  if (href === undefined) return step;
  return (
    <Link href={href} className="text-inherit">
      {step}
    </Link>
  );
}
