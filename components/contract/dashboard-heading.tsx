import { Plus } from "lucide-react";
import type { Route } from "next";
import { recordLink } from "@/components/territory/navigation";
import { placeOf } from "@/components/territory/territory-frame";
import { ButtonLink } from "@/components/ui/button";
import { Freshness } from "@/components/ui/freshness";
import { PageHeading } from "@/components/ui/page-heading";
import { contractHeadline } from "@/domain/contract/headline";
import { dateInParis } from "@/domain/shared/calendar-date";
import { elapsedSince } from "@/domain/shared/elapsed";
import { isFull, type VisibleContract } from "@/server/territory/visible-contract";
import { SituationForm } from "./situation-form";

/** The sentence one would say first, the day it is true for, and what can be done from here. */
export function DashboardHeading({ contract }: { contract: VisibleContract }) {
  const place = placeOf(contract);
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
      title={contractHeadline(figures, contract.contract, asOf)}
      actions={
        record && (
          <ButtonLink variant="primary" scroll={false} href={record.href as Route} icon={<Plus aria-hidden="true" />}>
            {record.label}
          </ButtonLink>
        )
      }
    />
  );
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
