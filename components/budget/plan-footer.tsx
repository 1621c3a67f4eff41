import type { Route } from "next";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { eurosExact, NBSP, signedEurosExact } from "@/domain/shared/format";
import { type Cents, subtractCents } from "@/domain/shared/money";

/** The plan an avenant takes the place of: « le plan d’origine », and what it adds up to. */
export type ReplacedPlan = { name: string; total: Cents };

type PlanFooterProps = { total: Cents | null; replaced: ReplacedPlan | null; closeHref: Route; closeLabel: string };

/** The total as it is typed, and how far it is from the plan before. */
export function PlanFooter({ total, replaced, closeHref, closeLabel }: PlanFooterProps) {
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center gap-x-4 gap-y-2 border-t-2 border-encre bg-page py-3 max-sm:bottom-12">
      <p className="mr-auto text-14">
        Total programmé{NBSP}:{" "}
        <b className="chiffres text-18">{total === null ? "un montant est à corriger" : eurosExact(total)}</b>
        {total !== null && replaced && (
          <span className="block text-13 text-encre-2">{difference(total, replaced)}</span>
        )}
      </p>
      <Link href={closeHref} className={buttonClass({ variant: "bare" })}>
        {closeLabel}
      </Link>
      <SubmitButton>Enregistrer le plan</SubmitButton>
    </div>
  );
}

function difference(total: Cents, { name, total: before }: ReplacedPlan): string {
  const change = subtractCents(total, before);
  return change === 0
    ? `Même total que ${name}`
    : `${signedEurosExact(change)} par rapport à ${eurosExact(before)}, ${name}`;
}
