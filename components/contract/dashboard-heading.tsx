import { Plus } from "lucide-react";
import type { Route } from "next";
import type { Place } from "@/components/territory/links";
import { recordLink } from "@/components/territory/navigation";
import { ButtonLink } from "@/components/ui/button";
import { Freshness } from "@/components/ui/freshness";
import { PageHeading } from "@/components/ui/page-heading";
import { contractHeadline } from "@/domain/contract/headline";
import { sharedHeadline } from "@/domain/contract/shared-headline";
import { perimeterHeadline } from "@/domain/funding/perimeter-headline";
import type { SharedFunding } from "@/domain/funding/shared-funding";
import { dateInParis } from "@/domain/shared/calendar-date";
import { elapsedSince } from "@/domain/shared/elapsed";
import type { FundedFigures } from "@/server/finance/finance-figures";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { SituationForm } from "./situation-form";

type DashboardHeadingProps = {
  contract: VisibleContract;
  place: Place;
  funded: FundedFigures;
  /** The funding totals of who does not read every action. */
  funding: SharedFunding | null;
};

/** The sentence one would say first, the day it is true for, and what can be done from here. */
export function DashboardHeading({ contract, place, funded, funding }: DashboardHeadingProps) {
  const { asOf, figures, territory } = contract;
  const record = recordLink(contract.actions.filter(isFull), place);
  return (
    <PageHeading
      lead={
        <>
          <Freshness asOf={asOf}>
            <LastTouch contract={contract} />
          </Freshness>
          <SituationForm
            place={place}
            asOf={asOf}
            knownOn={contract.knownAt && dateInParis(contract.knownAt)}
            first={contract.contract.signedOn}
            today={territory.today}
          />
        </>
      }
      title={titleOf()}
      actions={
        record && (
          <ButtonLink variant="primary" scroll={false} href={record.href as Route} icon={<Plus aria-hidden="true" />}>
            {record.label}
          </ButtonLink>
        )
      }
    />
  );

  function titleOf(): string {
    if (contract.shared !== null) return sharedHeadline(contract.shared, funded?.perimeter, funding);
    return funded === null ? contractHeadline(figures, contract.contract, asOf) : perimeterHeadline(funded);
  }
}

/** The last entry of the contract, for who may read all of it. On a past day it would tell of what came after. */
function LastTouch({ contract }: { contract: VisibleContract }) {
  const readable = contract.actions.filter(isFull);
  if (contract.readOnly || readable.length < contract.actions.length) return null;
  const touches = readable.flatMap(({ touched }) => (touched ? [touched] : []));
  const last = touches.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  if (!last) return null;
  return (
    <span>
      dernière saisie {elapsedSince(dateInParis(last.at), contract.asOf)} par {last.author}
    </span>
  );
}
