import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { Freshness } from "@/components/ui/freshness";
import { PageHeading } from "@/components/ui/page-heading";
import { historyHeadline } from "@/domain/journal/history-headline";
import { sumCents } from "@/domain/shared/money";
import type { HistoryPage } from "@/server/audit/history-page";
import { isFull } from "@/server/territory/visible-contract";
import { HistoryDays } from "./history-days";
import { HistoryFilters } from "./history-filters";
import { HistoryMoney } from "./history-money";
import { NoHistory } from "./no-history";

/** Who changed what in a territory, when, and the money it moved. */
export function HistoryScreen({ page }: { page: HistoryPage }) {
  const { contract, query, history, money } = page;
  const actions = contract.actions.filter(isFull);
  const at = { place: placeOf(contract), query };
  const total = (stage: "committed" | "paid") => sumCents(money.map((row) => row[stage]));
  const { unfiltered } = history;
  return (
    <TerritoryFrame contract={contract}>
      <PageHeading
        lead={
          <>
            Historique
            <Freshness asOf={contract.asOf} />
          </>
        }
        title={historyHeadline({
          ...query,
          count: history.page.total,
          unfiltered,
          committed: total("committed"),
          paid: total("paid"),
        })}
      />
      {unfiltered === 0 ? (
        <NoHistory actions={actions} place={at.place} />
      ) : (
        <>
          <HistoryFilters at={at} actions={actions} history={history} />
          <HistoryMoney at={at} actions={actions} history={history} money={money} />
          <HistoryDays at={at} contract={contract} actions={actions} history={history} />
        </>
      )}
    </TerritoryFrame>
  );
}
