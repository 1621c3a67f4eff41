import type { Metadata } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import { LockState } from "@/components/administration/lock-state";
import { PlanForm } from "@/components/budget/plan-form";
import { PlanReading } from "@/components/budget/plan-reading";
import { storedPlan } from "@/components/budget/plan-years";
import { territoryHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { Link } from "@/components/ui/link";
import { monthOf, monthsFrom } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { notHere } from "@/server/access/denial";
import { originalPlans } from "@/server/budget/plan.queries";
import { loadAdministration } from "@/server/territory/administration-page";

type Props = PageProps<"/territoires/[slug]/administration/plan/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Plan mensuel de l’action ${(await params).number}` };
}

export default async function PlanPage({ params }: Props) {
  const { slug, number } = await params;
  const { contract, extra: plans } = await loadAdministration(slug, "canEditPlan", (tx, { territory }) =>
    originalPlans(tx, territory.id),
  );
  const plan = plans.find((candidate) => String(candidate.number) === number) ?? (await notHere());
  const following = plans[plans.indexOf(plan) + 1] ?? null;
  const place = placeOf(contract);
  const { signedOn, endsOn, planLocked } = contract.contract;
  const back = territoryHref(place, "/administration/plan");
  return (
    <TerritoryFrame contract={contract}>
      <AdministrationHeading
        place={place}
        above={
          <>
            <span aria-hidden="true">›</span>
            <Link href={back}>Plan mensuel</Link>
          </>
        }
        title={`Plan de l’action ${plan.number}, ${plan.title}`}
      />
      <LockState contract={contract} subject="Ces montants" />
      {planLocked ? (
        <PlanReading lines={plan.lines} taxBasis={plan.taxBasis} />
      ) : (
        <>
          <p className="mt-3 mb-6 max-w-(--colonne-lecture) text-13 text-encre-3">
            Paiements prévus chaque mois, en euros {plan.taxBasis}, du {longDate(signedOn)} au {longDate(endsOn)}. Un
            mois vide ne prévoit rien. Une colonne copiée d’un tableur se colle dans le premier mois.
          </p>
          <PlanForm
            actionId={plan.id}
            version={plan.version}
            months={monthsFrom(monthOf(signedOn), monthOf(endsOn))}
            stored={storedPlan(plan.lines)}
            closeHref={back}
            closeLabel="Revenir aux plans"
            next={
              following && {
                href: territoryHref(place, `/administration/plan/${following.number}`),
                number: following.number,
              }
            }
          />
        </>
      )}
    </TerritoryFrame>
  );
}
