import { ContractAmounts } from "@/components/contract/contract-amounts";
import { SharedAmounts } from "@/components/contract/shared-amounts";
import type { Place } from "@/components/territory/links";
import type { SharedFunding } from "@/domain/funding/shared-funding";
import type { FundedFigures } from "@/server/finance/finance-figures";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { FundedAmounts } from "./funded-amounts";
import { MixedTaxBasis } from "./mixed-tax-basis";
import { NoFunding } from "./no-funding";

type PerimeterAmountsProps = {
  contract: VisibleContract;
  funded: FundedFigures;
  /** The funding totals of who does not read every action. */
  funding: SharedFunding | null;
  /** How many lines of funding the contract has. */
  lines: number;
  place: Place;
};

/** The amounts of the contract under the perimeter asked for. */
export function PerimeterAmounts({ contract, funded, funding, lines, place }: PerimeterAmountsProps) {
  const { figures } = contract;
  if (contract.shared !== null)
    return (
      <SharedAmounts contract={contract} totals={contract.shared} perimeter={funded?.perimeter} funding={funding} />
    );
  if (funded === null) return <ContractAmounts figures={figures} />;
  return (
    <section aria-label="Montants et enveloppe" className="mt-6">
      {lines === 0 ? (
        <NoFunding actions={contract.actions.filter(isFull)} place={place} />
      ) : (
        <FundedAmounts figures={funded} digits={1} isContract />
      )}
      <MixedTaxBasis isMixed={lines > 0 && figures.mixedTaxBasis} />
    </section>
  );
}
