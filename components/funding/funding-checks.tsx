import { CircleCheck, TriangleAlert } from "lucide-react";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { SectionHeading } from "@/components/ui/section-heading";
import type { FundingPlan } from "@/domain/funding/funding-plan";
import { FUNDING_RULES, type FundingWarning, fundingWarnings } from "@/domain/funding/funding-rules";
import { NBSP, quantity } from "@/domain/shared/format";
import { type FundingPlace, lineHref } from "./funding-links";

/** What the rules find in the plan: each with the line, what to do and the text it comes from. */
export function FundingChecks({ plan, at }: { plan: FundingPlan; at: FundingPlace }) {
  const warnings = fundingWarnings(plan);
  return (
    <section aria-labelledby="verifications" className="mt-10 max-sm:mt-8">
      <SectionHeading
        id="verifications"
        ruled
        title={
          warnings.length === 0
            ? "Le plan passe toutes les vérifications"
            : `${quantity(warnings.length, "point", "points")} à vérifier dans le plan`
        }
        description="Rien de ceci n’empêche d’enregistrer un fait."
      />
      {warnings.length > 0 && (
        <ul className="mt-3 grid gap-2">
          {warnings.map((warning) => (
            <li key={`${warning.code} ${warning.sentence}`}>
              <Warning warning={warning} at={at} />
            </li>
          ))}
        </ul>
      )}
      <details className="mt-3 text-13">
        <summary className="cursor-pointer py-1 text-lien print:hidden">
          Ce qui est vérifié, et d’après quel texte
        </summary>
        <ul className="mt-1 grid gap-1 text-encre-2">
          {FUNDING_RULES.map(({ code, source }) => (
            <li key={code} className="flex items-start gap-1.5">
              {warnings.some((warning) => warning.code === code) ? (
                <TriangleAlert aria-label="à vérifier" className="mt-0.5 size-3.5 flex-none text-st-veille" />
              ) : (
                <CircleCheck aria-label="rien à signaler" className="mt-0.5 size-3.5 flex-none text-st-ok" />
              )}
              {source}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Warning({ warning, at }: { warning: FundingWarning; at: FundingPlace }) {
  return (
    <Note tone="warn" icon={<TriangleAlert aria-hidden="true" className="size-4" />} title={warning.sentence}>
      <p>
        {warning.whatToDo}{" "}
        {warning.lines.length > 0 && (
          <>
            Voir{" "}
            {warning.lines.map(({ id, funder }, rank) => (
              <span key={id}>
                {rank > 0 && ", "}
                <Link href={lineHref(at, id)} scroll={false}>
                  {funder}
                </Link>
              </span>
            ))}
            .
          </>
        )}
      </p>
      <p className="text-encre-3">
        Source{NBSP}: {warning.source}
      </p>
    </Note>
  );
}
