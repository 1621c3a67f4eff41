import type { Metadata } from "next";
import { ActionsSection } from "@/components/contract/actions-section";
import { ContractCurve } from "@/components/contract/contract-curve";
import { ContractMilestones } from "@/components/contract/contract-milestones";
import { DashboardHeading } from "@/components/contract/dashboard-heading";
import { FirstSteps } from "@/components/contract/first-steps";
import { ForecastLine } from "@/components/contract/forecast-line";
import { ToTreat } from "@/components/contract/to-treat";
import { ContractDelayLine } from "@/components/earned-value/contract-delay-line";
import { PerimeterAmounts } from "@/components/finance/perimeter-amounts";
import { PerimeterCurve } from "@/components/finance/perimeter-curve";
import { PerimeterSwitch } from "@/components/finance/perimeter-switch";
import { RecordAnywhereDrawer } from "@/components/spending/record-anywhere-drawer";
import { territoryHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { readPerimeter } from "@/domain/contract/perimeter-param";
import { lastStage } from "@/server/action/action-drawer.queries";
import { fundedFigures } from "@/server/finance/finance-figures";
import { visibleFunding } from "@/server/funding/shared-funding";
import { readOnce } from "@/server/territory/read-once";
import { loadTerritoryPage } from "@/server/territory/territory-page";
import { isFull } from "@/server/territory/visible-contract";

type Props = PageProps<"/territoires/[slug]">;

/** One query, one more when the drawer to record is open, one more for amounts that funding makes. */
const readPage = readOnce(({ slug }: { slug: string }, search) =>
  loadTerritoryPage(slug, search, async (tx, contract, present) => {
    const { viewer, actions } = contract;
    const writes = actions.some((action) => isFull(action) && action.rights.recordSpending);
    const isFunded = readPerimeter(search) !== "TOTAL_INVESTMENT";
    return {
      stage: writes && search.saisir === "depense" ? await lastStage(tx, viewer.id) : null,
      funding: isFunded ? await visibleFunding(tx, contract, present) : { files: [], shared: null },
    };
  }),
);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { contract } = await readPage(props);
  return { title: contract.territory.name };
}

export default async function DashboardPage(props: Props) {
  const { contract, extra } = await readPage(props);
  const { stage, funding } = extra;
  const { files } = funding;
  const perimeter = readPerimeter(await props.searchParams);
  const place = placeOf(contract, perimeter);
  const funded = fundedFigures({ contract, perimeter, files });
  const readable = contract.actions.filter(isFull);
  const { programmed, committed } = contract.figures;
  const isStarted = contract.shared !== null || programmed !== null || committed > 0;
  return (
    <TerritoryFrame contract={contract} perimeter={perimeter}>
      <DashboardHeading contract={contract} place={place} funded={funded} funding={funding.shared} />
      <FirstSteps contract={contract} />
      {isStarted && <PerimeterSwitch current={perimeter} place={place} hrefOf={territoryHref} />}
      <PerimeterAmounts
        contract={contract}
        funded={funded}
        funding={funding.shared}
        lines={files.length}
        place={place}
      />
      {funded === null && contract.shared === null && <ForecastLine figures={contract.figures} />}
      {funded === null && contract.shared === null && <ContractDelayLine delay={contract.delay} />}
      {isStarted && readable.length > 0 && (
        <div className="mt-10 grid gap-10 max-sm:mt-8 lg:grid-cols-[minmax(0,1fr)_19.5rem] xl:grid-cols-[minmax(0,1fr)_23rem]">
          {funded === null ? (
            <ContractCurve contract={contract} />
          ) : (
            files.length > 0 && (
              <PerimeterCurve
                figures={funded}
                taxBasis={contract.figures.taxBasis}
                asOf={contract.asOf}
                isPast={contract.readOnly}
                digits={1}
              />
            )
          )}
          <ToTreat contract={contract} place={place} />
        </div>
      )}
      <ActionsSection contract={contract} place={place} />
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
