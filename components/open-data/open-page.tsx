import { Freshness } from "@/components/ui/freshness";
import { PageHeading } from "@/components/ui/page-heading";
import type { OpenContract } from "@/domain/open-data/open-contract";
import { openHeadline } from "@/domain/open-data/open-headline";
import { dateInParis } from "@/domain/shared/calendar-date";
import { longDate } from "@/domain/shared/format";
import { OpenContent } from "./open-content";
import { PublicFrame } from "./public-frame";

/** The open page of a territory: the finding first, then what it rests on. */
export function OpenPage({ contract }: { contract: OpenContract }) {
  return (
    <PublicFrame contract={contract}>
      <PageHeading
        lead={
          <Freshness asOf={contract.asOf}>
            <LastChange contract={contract} />
          </Freshness>
        }
        title={openHeadline(contract)}
      />
      <OpenContent contract={contract} />
    </PublicFrame>
  );
}

/** In a demonstration the day of a change is the story's, like everything else. */
function LastChange({ contract: { changedAt } }: { contract: OpenContract }) {
  return changedAt && <span>dernière mise à jour le {longDate(dateInParis(changedAt))}</span>;
}
