"use client";

import { useSearchParams } from "next/navigation";
import { ExportMenu } from "@/components/export/export-menu";
import { exportedTable } from "@/components/export/exported-tables";
import { type Place, territoryHref } from "@/components/territory/links";
import { type ActionTableQuery, actionTableParams, readActionTableQuery } from "@/domain/action/action-table-query";
import { quantity } from "@/domain/shared/format";
import { type Cents, sumCents, sumKnownCents } from "@/domain/shared/money";
import { ActionCards } from "./action-cards";
import type { ActionLine } from "./action-lines";
import { ActionRows, type Totals } from "./action-rows";
import { ActionStatusFilter, NoSuchAction } from "./action-status-filter";
import { useActionsTable } from "./use-actions-table";

type ActionsTableProps = {
  lines: readonly ActionLine[];
  place: Place;
  /** Of the actions this person may open: of the whole contract when that is all of them. */
  totals: { paid: Cents; programmed: Cents | null; gap: Cents | null };
  isWhole: boolean;
  /** « montants HT et TTC mêlés » */
  basisWarning: string | null;
};

/**
 * The actions of the contract, sorted and filtered here by what the address says. Headers and chips are links: without
 * JavaScript the server answers them, with it the page does, at once.
 */
export function ActionsTable({ lines, place, totals, isWhole, basisWarning }: ActionsTableProps) {
  const params = useSearchParams();
  const query = readActionTableQuery(Object.fromEntries(params));
  const shown = useActionsTable(lines, query);
  const address = tableAddress(place);
  const open = shown.filter((line) => line.open !== null).length;
  const explained = isWhole && query.status === null;
  const label = labelOf();
  const summed: Totals | null =
    open < 2 && !isWhole ? null : { label, basisWarning, explained, ...(explained ? totals : sumsOf(shown)) };
  return (
    <>
      <div className="mb-3 md:flex md:justify-end">
        <ExportMenu tables={[exportedTable(place, "actions", "Actions", actionTableParams(query))]} />
      </div>
      <ActionStatusFilter lines={lines} query={query} address={address} />
      <p role="status" className="sr-only">
        {quantity(shown.length, "action affichée", "actions affichées")}
      </p>
      {shown.length === 0 ? (
        <NoSuchAction query={query} address={address} count={lines.length} />
      ) : (
        <>
          <ActionRows lines={shown} query={query} address={address} totals={summed} />
          <ActionCards lines={shown} totals={summed} />
        </>
      )}
    </>
  );

  function labelOf(): string {
    if (query.status !== null) return `Ensemble de ${quantity(shown.length, "action affichée", "actions affichées")}`;
    return isWhole ? "Ensemble" : `Ensemble de ${quantity(open, "action ouverte", "actions ouvertes")}`;
  }
}

export type TableAddress = (query: ActionTableQuery) => {
  href: ReturnType<typeof territoryHref>;
  onNavigate: (event: { preventDefault: () => void }) => void;
};

/** A link to the same page with another sort or filter, answered by the page itself. */
function tableAddress(place: Place): TableAddress {
  return (query) => {
    const href = territoryHref(place, "", actionTableParams(query));
    return {
      href,
      onNavigate: (event) => {
        event.preventDefault();
        window.history.pushState(null, "", href);
      },
    };
  };
}

function sumsOf(lines: readonly ActionLine[]) {
  const open = lines.map((line) => line.open).filter((line) => line !== null);
  return {
    paid: sumCents(open.map(({ paid }) => paid)),
    programmed: sumKnownCents(open.map(({ programmed }) => programmed)),
    gap: sumKnownCents(open.map(({ gap }) => gap)),
  };
}
