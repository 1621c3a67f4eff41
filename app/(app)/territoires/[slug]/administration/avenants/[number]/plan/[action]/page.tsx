import type { Metadata } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import { AmendmentTrail } from "@/components/budget/amendment-trail";
import { PlanForm } from "@/components/budget/plan-form";
import { PlanReading } from "@/components/budget/plan-reading";
import { storedPlan } from "@/components/budget/plan-years";
import { territoryHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { replacedVersion } from "@/domain/budget/amendment";
import { planTerm } from "@/domain/budget/plan-term";
import { programmed } from "@/domain/budget/plan-to-date";
import { theVersion } from "@/domain/budget/version-name";
import { monthsFrom } from "@/domain/shared/calendar-date";
import { longMonth } from "@/domain/shared/format";
import { ZERO } from "@/domain/shared/money";
import { notHere } from "@/server/access/denial";
import { listAmendments } from "@/server/budget/amendments.queries";
import { loadAdministration } from "@/server/territory/administration-page";
import { isFull } from "@/server/territory/visible-contract";

type Props = PageProps<"/territoires/[slug]/administration/avenants/[number]/plan/[action]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, action } = await params;
  return { title: `Plan de l’action ${action} dans l’avenant n° ${number}` };
}

export default async function AmendedPlanPage({ params }: Props) {
  const { slug, number, action: actionNumber } = await params;
  const { contract, extra: amendments } = await loadAdministration(slug, "canEditPlan", (tx, { territory }) =>
    listAmendments(tx, territory.id),
  );
  const amendment = amendments.find((candidate) => String(candidate.number) === number) ?? (await notHere());
  const actions = contract.actions.filter(isFull);
  const action = actions.find((candidate) => String(candidate.number) === actionNumber) ?? (await notHere());
  const place = placeOf(contract);
  const back = territoryHref(place, `/administration/avenants/${amendment.number}`);
  const plan = amendment.plans.find(({ actionId }) => actionId === action.id);
  const before = replacedVersion(action.versions, amendment);
  const { first, last } = planTerm(contract.contract, true);
  return (
    <TerritoryFrame contract={contract}>
      <AdministrationHeading
        place={place}
        above={<AmendmentTrail place={place} number={amendment.number} />}
        title={`Plan de l’action ${action.number}, ${action.shortTitle}, dans l’avenant n° ${amendment.number}`}
      />
      {amendment.sealed ? (
        <PlanReading lines={plan?.lines ?? []} taxBasis={action.taxBasis} />
      ) : (
        <>
          <p className="mt-3 mb-6 max-w-(--colonne-lecture) text-13 text-encre-3">
            Paiements prévus chaque mois, en euros {action.taxBasis}, de {longMonth(first)} à {longMonth(last)}
            {before && !plan ? ` : les montants sont ceux que fixe ${theVersion(before)}, à revoir` : ""}. Un mois vide
            ne prévoit rien.
          </p>
          <PlanForm
            actionId={action.id}
            amendmentId={amendment.id}
            version={plan?.version ?? 0}
            months={monthsFrom(first, last)}
            stored={storedPlan(plan?.lines ?? before?.lines ?? [])}
            closeHref={back}
            closeLabel="Revenir à l’avenant"
            next={null}
            replaced={before && { name: theVersion(before), total: programmed(before.lines) ?? ZERO }}
          />
        </>
      )}
    </TerritoryFrame>
  );
}
