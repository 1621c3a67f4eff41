"use client";

import { CircleAlert } from "lucide-react";
import { type MouseEvent, useEffect, useRef } from "react";
import { NBSP, quantity } from "@/domain/shared/format";

export type FieldFault = { id: string; message: string };

type ErrorSummaryProps = {
  /** « La dépense n’est pas enregistrée » */
  subject: string;
  faults: readonly FieldFault[];
  /** Changes at each submission: the summary takes the focus again. */
  submission?: unknown;
};

export function ErrorSummary({ subject, faults, submission }: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new submission must bring the focus back here, after the form library has put it on the first faulty field.
  useEffect(() => {
    const later = requestAnimationFrame(() => ref.current?.focus());
    return () => cancelAnimationFrame(later);
  }, [submission]);

  if (faults.length === 0) return null;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="grid gap-1 border-l-4 border-st-retard bg-st-retard-voile px-3.5 py-2.5 text-13"
    >
      <p className="flex gap-2 text-14 font-gras text-st-retard">
        <CircleAlert aria-hidden="true" className="mt-0.5" />
        <span>{`${subject}${NBSP}: ${quantity(faults.length, "champ", "champs")} à corriger`}</span>
      </p>
      <ul className="grid gap-0.75">
        {faults.map((fault) => (
          <li key={`${fault.id}-${fault.message}`} className="relative pl-3.5">
            <span aria-hidden="true" className="absolute left-0 text-encre-3">
              –
            </span>
            <a href={`#${fault.id}`} onClick={(event) => goToField(event, fault.id)}>
              {fault.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function goToField(event: MouseEvent, id: string) {
  const field = document.getElementById(id);
  if (field === null) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: "center" });
}
