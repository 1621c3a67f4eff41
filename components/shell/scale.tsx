import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import { Fragment } from "react";
import { Link } from "@/components/ui/link";
import type { ScaleStep } from "./shell-data";

/** « France › Occitanie › Alès »: the scale being read is the last one; a scale without a page is only named. */
export function Scale({ steps, className }: { steps: readonly ScaleStep[]; className?: string }) {
  if (steps.length === 0) return null;
  return (
    <nav aria-label="Échelle" className={clsx("items-center gap-0.5 text-13", className)}>
      {steps.map((step, rank) => (
        <Fragment key={step.label}>
          {rank > 0 && <ChevronRight aria-hidden="true" className="size-3 opacity-60" />}
          <Step step={step} current={rank === steps.length - 1} />
        </Fragment>
      ))}
    </nav>
  );
}

function Step({ step, current }: { step: ScaleStep; current: boolean }) {
  const className = clsx(
    "rounded-1 px-2 py-1.25 no-underline",
    current ? "font-demi text-sur-charbon inset-ring inset-ring-charbon-trait" : "text-sur-charbon-2",
  );
  if (step.href === undefined) {
    return (
      <span className={className} aria-current={current ? "true" : undefined}>
        {step.label}
      </span>
    );
  }
  return (
    <Link
      href={step.href as Route}
      className={clsx(className, "hover:text-sur-charbon")}
      aria-current={current ? "true" : undefined}
    >
      {step.label}
    </Link>
  );
}
