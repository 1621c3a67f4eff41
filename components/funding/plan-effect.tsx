import { TriangleAlert } from "lucide-react";
import { Note } from "@/components/ui/note";
import { type FundingPlan, fundingGap, plannedTotal } from "@/domain/funding/funding-plan";
import { type FundingWarning, fundingWarnings } from "@/domain/funding/funding-rules";
import { eurosExact, NBSP, quantity } from "@/domain/shared/format";
import { type Cents, cents } from "@/domain/shared/money";

/** What a form would make of the plan, with what should then be checked: said before it is saved, never in its way. */
export function PlanEffect({ before, after }: { before: FundingPlan; after: FundingPlan }) {
  return (
    <div className="grid gap-3" aria-live="polite">
      <div className="grid gap-0.5 text-13">
        <p className="font-demi">Effet sur le plan de financement</p>
        <p>
          {change("Prévu", plannedTotal(before.lines), plannedTotal(after.lines))}
          {after.cost !== null && ` sur ${eurosExact(after.cost)} de coût`}
        </p>
        <p className="text-encre-2">{gapInWords(fundingGap(after))}</p>
      </div>
      <Checks warnings={fundingWarnings(after)} />
    </div>
  );
}

/** What a claim or a receipt would make of the line. */
export function PaymentEffect({ after, lines }: { after: FundingPlan; lines: readonly string[] }) {
  const warnings = fundingWarnings(after).filter((warning) => warning.lines.length > 0);
  return (
    <div className="grid gap-3" aria-live="polite">
      <div className="grid gap-0.5 text-13">
        <p className="font-demi">Effet sur le dossier</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Checks warnings={warnings} />
    </div>
  );
}

/** « Appelé : 0 € → 279 000,00 € » */
export function change(label: string, before: Cents, after: Cents): string {
  const moved = before === after ? eurosExact(after) : `${eurosExact(before)} → ${eurosExact(after)}`;
  return `${label}${NBSP}: ${moved}`;
}

export function gapInWords(gap: Cents | null): string {
  if (gap === null) return "Pas de plan saisi pour l’action : le reste à financer n’est pas calculable.";
  if (gap === 0) return "Le plan couvre tout le coût, au centime.";
  return gap > 0 ? `Reste à financer${NBSP}: ${eurosExact(gap)}.` : `${eurosExact(cents(-gap))} de plus que le coût.`;
}

function Checks({ warnings }: { warnings: readonly FundingWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <Note
      tone="warn"
      icon={<TriangleAlert aria-hidden="true" className="size-4" />}
      title={`${quantity(warnings.length, "point", "points")} à vérifier, sans empêcher d’enregistrer`}
    >
      <ul className="grid gap-1.5">
        {warnings.map(({ code, sentence, source }) => (
          <li key={`${code} ${sentence}`}>
            {sentence}{" "}
            <span className="text-encre-3">
              Source{NBSP}: {source}.
            </span>
          </li>
        ))}
      </ul>
    </Note>
  );
}
