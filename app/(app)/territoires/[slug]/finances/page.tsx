import type { Metadata } from "next";
import { ContractCurve } from "@/components/contract/contract-curve";
import { ContractDelayLine } from "@/components/earned-value/contract-delay-line";
import { ByActionSection } from "@/components/finance/by-action-section";
import { ByFunderSection } from "@/components/finance/by-funder-section";
import { ByYearSection } from "@/components/finance/by-year-section";
import { ClaimsSection } from "@/components/finance/claims-section";
import { CurveDownloads } from "@/components/finance/curve-downloads";
import { FinanceHeading } from "@/components/finance/finance-heading";
import { financeHref } from "@/components/finance/finance-links";
import { FunnelSection } from "@/components/finance/funnel-section";
import { LeverageLine } from "@/components/finance/leverage-line";
import { NoFunding } from "@/components/finance/no-funding";
import { PerimeterAmounts } from "@/components/finance/perimeter-amounts";
import { PerimeterCurve } from "@/components/finance/perimeter-curve";
import { PerimeterSwitch } from "@/components/finance/perimeter-switch";
import { WaitingSection } from "@/components/finance/waiting-section";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { followedFiles, fundedFigures, leverages } from "@/server/finance/finance-figures";
import { loadFinance } from "@/server/finance/finance-page";
import { readOnce } from "@/server/territory/read-once";

type Props = PageProps<"/territoires/[slug]/finances">;

const readPage = readOnce(({ slug }: { slug: string }, search) => loadFinance(slug, search));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { contract } = await readPage(props);
  return { title: `Finances — ${contract.territory.name}` };
}

export default async function FinancesPage(props: Props) {
  const finance = await readPage(props);
  const { contract, perimeter, query, files, sharedFunding } = finance;
  const at = { place: placeOf(contract, perimeter), query };
  const funded = fundedFigures(finance);
  const { funnel, waiting } = followedFiles(finance);
  const hasAmounts = contract.figures.curve.length > 0 && (funded === null || files.length > 0);
  const downloads = <CurveDownloads finance={finance} at={at} funded={funded} />;
  return (
    <TerritoryFrame contract={contract} perimeter={perimeter}>
      <FinanceHeading finance={finance} at={at} funded={funded} />
      <PerimeterSwitch current={perimeter} place={at.place} hrefOf={(place) => financeHref({ place, query })} />
      <PerimeterAmounts
        contract={contract}
        funded={funded}
        funding={sharedFunding}
        lines={files.length}
        place={at.place}
      />
      {funded === null && contract.shared === null && <ContractDelayLine delay={contract.delay} />}
      {contract.shared === null && <LeverageLine leverages={leverages(contract, files)} />}
      <div className="mt-10 grid grid-cols-[minmax(0,1fr)] gap-12 max-sm:mt-8 max-sm:gap-10">
        {hasAmounts &&
          (funded === null ? (
            <ContractCurve contract={contract} downloads={downloads} />
          ) : (
            <PerimeterCurve
              figures={funded}
              taxBasis={contract.figures.taxBasis}
              asOf={contract.asOf}
              isPast={contract.readOnly}
              digits={1}
              downloads={downloads}
            />
          ))}
        <ByYearSection finance={finance} at={at} />
        {files.length === 0 && funded === null && <NoFunding actions={finance.actions} place={at.place} />}
        {files.length > 0 && <ByFunderSection finance={finance} at={at} />}
        <ByActionSection finance={finance} at={at} />
        {files.length > 0 && <FunnelSection finance={finance} at={at} funnel={funnel} />}
        {files.length > 0 && <WaitingSection finance={finance} at={at} waiting={waiting} />}
        <ClaimsSection finance={finance} at={at} />
      </div>
    </TerritoryFrame>
  );
}
