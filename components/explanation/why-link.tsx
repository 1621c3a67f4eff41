"use client";

import clsx from "clsx";
import { CircleQuestionMark } from "lucide-react";
import type { Route } from "next";
import { usePathname, useSearchParams } from "next/navigation";
import { Link } from "@/components/ui/link";
import { type ExplainedFigure, whyParam } from "@/domain/explanation/explained-figure";

type WhyLinkProps = {
  figure: ExplainedFigure;
  /** The figure as the page calls it: « Payé ». */
  label: string;
  className?: string;
};

/** « Pourquoi ce chiffre ? »: asks the page it stands on, which keeps everything else of its address. */
export function WhyLink({ figure, label, className }: WhyLinkProps) {
  const pathname = usePathname();
  const search = new URLSearchParams(useSearchParams());
  for (const [name, value] of Object.entries(whyParam(figure))) search.set(name, value);
  return (
    <Link
      href={`${pathname}?${search}` as Route}
      scroll={false}
      aria-label={`Pourquoi ce chiffre\u202f? ${label}`}
      title="Pourquoi ce chiffre&#8239;?"
      data-why={figure}
      className={clsx(
        "inline-grid size-6 flex-none place-items-center rounded-2 align-middle text-encre-3 hover:bg-survol hover:text-encre print:hidden",
        className,
      )}
    >
      <CircleQuestionMark aria-hidden="true" className="size-4" />
    </Link>
  );
}
