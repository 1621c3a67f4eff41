import type { Metadata } from "next";
import { ActionsSection } from "@/components/contract/actions-section";
import { ContractAmounts } from "@/components/contract/contract-amounts";
import { ContractCurve } from "@/components/contract/contract-curve";
import { ContractMilestones } from "@/components/contract/contract-milestones";
import { DashboardHeading } from "@/components/contract/dashboard-heading";
import { FirstSteps } from "@/components/contract/first-steps";
import { ToTreat } from "@/components/contract/to-treat";
import { ContractDelayLine } from "@/components/earned-value/contract-delay-line";
import { RecordAnywhereDrawer } from "@/components/spending/record-anywhere-drawer";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { lastStage } from "@/server/action/action-drawer.queries";
import { readOnce } from "@/server/territory/read-once";
import { loadTerritoryPage } from "@/server/territory/territory-page";
import { isFull } from "@/server/territory/visible-contract";

type Props = PageProps<"/territoires/[slug]">;

/** One query, two when the drawer to record is open. */
const readPage = readOnce(({ slug }: { slug: string }, search) =>
  loadTerritoryPage(slug, search, async (tx, { viewer, actions }) => {
    const writes = actions.some((action) => isFull(action) && action.rights.recordSpending);
    return writes && search.saisir === "depense" ? lastStage(tx, viewer.id) : null;
  }),
);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { contract } = await readPage(props);
  return { title: contract.territory.name };
}

export default async function DashboardPage(props: Props) {
  const { contract, extra: stage } = await readPage(props);
  const place = placeOf(contract);
  const readable = contract.actions.filter(isFull);
  const { programmed, committed } = contract.figures;
  const isStarted = programmed !== null || committed > 0;
  return (
    <TerritoryFrame contract={contract}>
      <DashboardHeading contract={contract} />
      <FirstSteps contract={contract} />
      <ContractAmounts figures={contract.figures} />
      <ContractDelayLine delay={contract.delay} />
      {isStarted && (
        <div className="mt-10 grid gap-10 max-sm:mt-8 lg:grid-cols-[minmax(0,1fr)_19.5rem] xl:grid-cols-[minmax(0,1fr)_23rem]">
          <ContractCurve contract={contract} />
          <ToTreat actions={readable} place={place} />
        </div>
      )}
      <ActionsSection contract={contract} />
      {readable.some(({ total }) => total > 0) && (
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
