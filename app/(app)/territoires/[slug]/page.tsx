import type { Metadata } from "next";
import { cache } from "react";
import { ActionsSection } from "@/components/contract/actions-section";
import { ContractAmounts } from "@/components/contract/contract-amounts";
import { ContractCurve } from "@/components/contract/contract-curve";
import { ContractMilestones } from "@/components/contract/contract-milestones";
import { DashboardHeading } from "@/components/contract/dashboard-heading";
import { FirstSteps } from "@/components/contract/first-steps";
import { ToTreat } from "@/components/contract/to-treat";
import { RecordAnywhereDrawer } from "@/components/spending/record-anywhere-drawer";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { lastStage } from "@/server/action/action-drawer.queries";
import { loadTerritoryPage, type SearchParams } from "@/server/territory/territory-page";
import { isFull } from "@/server/territory/visible-contract";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

/** Title and page share one reading: one snapshot, one query, two when the drawer to record is open. */
const load = cache((slug: string, params: SearchParams) =>
  loadTerritoryPage(slug, params, async (tx, { viewer, actions }) => {
    const writes = actions.some((action) => isFull(action) && action.rights.recordSpending);
    return writes && params.saisir === "depense" ? lastStage(tx, viewer.id) : null;
  }),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { contract } = await load((await params).slug, await searchParams);
  return { title: contract.territory.name };
}

export default async function DashboardPage({ params, searchParams }: Props) {
  const { contract, extra: stage } = await load((await params).slug, await searchParams);
  const place = placeOf(contract);
  const readable = contract.actions.filter(isFull);
  return (
    <TerritoryFrame contract={contract}>
      <DashboardHeading contract={contract} />
      <FirstSteps contract={contract} />
      <ContractAmounts figures={contract.figures} />
      <div className="mt-10 grid gap-10 max-sm:mt-8 lg:grid-cols-[minmax(0,1fr)_19.5rem] xl:grid-cols-[minmax(0,1fr)_23rem]">
        <ContractCurve contract={contract} />
        <ToTreat actions={readable} place={place} />
      </div>
      <ActionsSection contract={contract} />
      {readable.length > 0 && (
        <ContractMilestones
          actions={readable}
          all={readable.length === contract.actions.length}
          place={place}
          asOf={contract.asOf}
        />
      )}
      {stage && <RecordAnywhereDrawer place={place} contract={contract} stage={stage} />}
    </TerritoryFrame>
  );
}
