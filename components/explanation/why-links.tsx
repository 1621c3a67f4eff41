import type { ExplainedFigure } from "@/domain/explanation/explained-figure";
import { WhyLink } from "./why-link";

type WhyLinksProps = { figures: readonly { figure: ExplainedFigure; label: string }[] };

/** The question about each figure of a drawing, which has no room beside them. */
export function WhyLinks({ figures }: WhyLinksProps) {
  return (
    <ul
      aria-label="Pourquoi ces chiffres&#8239;?"
      className="mt-1 flex flex-wrap gap-x-3 text-13 text-encre-3 print:hidden"
    >
      {figures.map(({ figure, label }) => (
        <li key={figure} className="flex items-center">
          {label}
          <WhyLink figure={figure} label={label} />
        </li>
      ))}
    </ul>
  );
}
