import { Plus } from "lucide-react";
import { ExportMenu } from "@/components/export/export-menu";
import { ListHeading } from "@/components/territory/list-heading";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { fundingHeadline } from "@/domain/funding/funding-headline";
import type { readFundingPage } from "@/server/funding/funding-page";
import { ClaimNow } from "./claim-now";
import { FundingChecks } from "./funding-checks";
import { FundingDrawer } from "./funding-drawer";
import { FundingFigures } from "./funding-figures";
import { type FundingPlace, fundingFiles, fundingHref } from "./funding-links";
import { FundingPhone } from "./funding-phone";
import { FundingTable } from "./funding-table";
import { PaymentsHistory } from "./payments-history";

type FundingPageProps = { read: Awaited<ReturnType<typeof readFundingPage>> };

/** The money others bring to an action: who, how sure, who must act, and what may be asked for today. */
export function FundingPage({ read: { contract, action, extra } }: FundingPageProps) {
  const { drawer, ...facts } = extra;
  const { plan } = facts;
  const { asOf } = contract;
  const at: FundingPlace = { place: placeOf(contract), number: action.number };
  const writable = action.rights.recordFunding;
  const done = action.status?.status === "DONE";
  const justified = { paid: action.paid, done };
  const context = { asOf, started: action.committed > 0, done };
  const add = writable ? { href: fundingHref(at, { saisir: "financeur" }), label: "Ajouter un financeur" } : null;
  return (
    <TerritoryFrame contract={contract}>
      <ListHeading
        contract={contract}
        only={action}
        title={fundingHeadline(plan, asOf)}
        record={add}
        files={plan.lines.length > 0 && <ExportMenu tables={fundingFiles(at)} />}
      />
      {plan.lines.length === 0 ? (
        <div className="mt-6">
          <EmptyState
            title="Le plan de financement est vide."
            actions={
              add && (
                <ButtonLink href={add.href} scroll={false} icon={<Plus aria-hidden="true" />}>
                  {add.label}
                </ButtonLink>
              )
            }
          >
            Une ligne par financeur, fonds propres compris, dit combien il apporte, où en est son dossier et qui a la
            main. Le reste à financer, les points à vérifier et ce qui peut être appelé en découlent.
          </EmptyState>
        </div>
      ) : (
        <>
          <FundingFigures plan={plan} />
          <div className="mt-8">
            <FundingTable plan={plan} at={at} context={context} />
            <FundingPhone plan={plan} at={at} context={context} />
          </div>
          <FundingChecks plan={plan} at={at} />
          <ClaimNow plan={plan} justified={justified} at={at} writable={writable} proofs={facts.proofs} />
          <PaymentsHistory lines={plan.lines} payments={facts.payments} at={at} />
        </>
      )}
      <FundingDrawer
        action={action}
        facts={facts}
        content={drawer}
        at={at}
        justified={justified}
        context={context}
        today={contract.territory.today}
      />
    </TerritoryFrame>
  );
}
