import type { Route } from "next";
import { actionHref } from "@/components/territory/links";
import { ListPages, PastTheEnd } from "@/components/territory/list-pages";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { dueDate, needsTreatment, overdueDays } from "@/domain/milestone/milestone-state";
import { originalSlippageDays, slippageDays } from "@/domain/milestone/slippage";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import type { Cursor } from "@/domain/shared/list-query";
import type { MilestoneList as Listed, ListedMilestone } from "@/server/milestone/milestone-list.queries";
import type { FullAction } from "@/server/territory/visible-contract";
import { MilestoneListFilters } from "./milestone-list-filters";
import { type MilestoneListPlace, milestoneListHref } from "./milestone-list-links";
import { MilestoneListPhone } from "./milestone-list-phone";
import { MilestoneListTable } from "./milestone-list-table";

/** A milestone with what is computed for its row. */
export type MilestoneLine = ListedMilestone & {
  href: Route;
  actionTitle: string;
  due: CalendarDate | null;
  slippage: number | null;
  originalSlippage: number | null;
  overdue: number | null;
  /** Where to say it is reached or postponed; null when nobody has to, or this person may not. */
  treatHref: Route | null;
};
export type ShownMilestones = { at: MilestoneListPlace; lines: readonly MilestoneLine[]; asOf: CalendarDate };

type MilestoneListProps = {
  at: MilestoneListPlace;
  actions: readonly FullAction[];
  asOf: CalendarDate;
  list: Listed;
  add: { href: Route; label: string } | null;
};

export function MilestoneList({ at, actions, asOf, list, add }: MilestoneListProps) {
  if (list.unfiltered === 0) return <NoMilestone add={add} />;
  return (
    <>
      <MilestoneListFilters at={at} actions={actions} list={list} />
      <Rows at={at} asOf={asOf} lines={list.page.rows.flatMap((row) => linesOf(row, at, actions, asOf))} list={list} />
    </>
  );
}

function Rows({ list, ...shown }: ShownMilestones & { list: Listed }) {
  const { at } = shown;
  const hrefAt = (cursor: Cursor | null) => milestoneListHref(at, { cursor });
  if (list.page.total === 0) {
    return (
      <EmptyState
        title="Aucun jalon ne répond à ces filtres."
        actions={<ButtonLink href={milestoneListHref(at, null)}>Tout afficher</ButtonLink>}
      />
    );
  }
  if (list.page.rows.length === 0) return <PastTheEnd hrefAt={hrefAt} />;
  return (
    <>
      <MilestoneListTable {...shown} />
      <MilestoneListPhone {...shown} />
      <ListPages label="Pages de jalons" page={list.page} hrefAt={hrefAt} />
    </>
  );
}

function linesOf(
  row: ListedMilestone,
  { place }: MilestoneListPlace,
  actions: readonly FullAction[],
  asOf: CalendarDate,
): MilestoneLine[] {
  const action = actions.find(({ number }) => number === row.action);
  if (!action) return [];
  const href = actionHref(place, action.number, { jalon: row.id });
  const isOverdue = row.state === "OVERDUE";
  return [
    {
      ...row,
      href,
      actionTitle: action.shortTitle,
      due: dueDate(row),
      slippage: slippageDays(row),
      originalSlippage: row.originalBaseline === row.baseline ? null : originalSlippageDays(row),
      overdue: isOverdue ? overdueDays(row, asOf) : null,
      treatHref: isOverdue && action.rights.updateMilestones && needsTreatment(row, asOf) ? href : null,
    },
  ];
}

function NoMilestone({ add }: Pick<MilestoneListProps, "add">) {
  return (
    <div className="mt-6">
      <EmptyState
        title="Aucun jalon saisi."
        actions={add ? <ButtonLink href={add.href}>{add.label}</ButtonLink> : undefined}
      >
        Un jalon est une étape datée de l’action. Avec sa date au contrat, il montrera ici s’il est atteint, à venir ou
        dépassé, et de combien de jours il glisse.
      </EmptyState>
    </div>
  );
}
