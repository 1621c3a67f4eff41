import type { Metadata } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import { LockState } from "@/components/administration/lock-state";
import { PlanSummary } from "@/components/budget/plan-summary";
import { ExportMenu } from "@/components/export/export-menu";
import { exportedTable } from "@/components/export/exported-tables";
import { territoryHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { originalPlans } from "@/server/budget/plan.queries";
import { loadAdministration } from "@/server/territory/administration-page";

export const metadata: Metadata = { title: "Plan mensuel" };

export default async function PlansPage({ params }: PageProps<"/territoires/[slug]/administration/plan">) {
  const { slug } = await params;
  const { contract, extra: plans } = await loadAdministration(slug, "canEditPlan", (tx, { territory }) =>
    originalPlans(tx, territory.id),
  );
  const place = placeOf(contract);
  const entered = plans.filter(({ lines }) => lines.length > 0).length;
  return (
    <TerritoryFrame contract={contract}>
      <AdministrationHeading
        place={place}
        title={title(entered, plans.length)}
        {...(entered > 0 && {
          actions: (
            <ExportMenu
              tables={[exportedTable(place, "plan", "Plan par mois", {}, "Les versions en vigueur ; se réimporte")]}
            />
          ),
        })}
      />
      <LockState contract={contract} subject="Ces montants" />
      <div className="mt-6 max-w-4xl">
        <PlanSummary plans={plans} hrefOf={({ number }) => territoryHref(place, `/administration/plan/${number}`)} />
      </div>
    </TerritoryFrame>
  );
}

function title(entered: number, total: number): string {
  if (entered === 0) return "Aucun plan mensuel n’est encore saisi";
  if (entered === total) return "Le plan mensuel de chaque action est saisi";
  return `${entered} plans mensuels saisis sur ${total}`;
}
