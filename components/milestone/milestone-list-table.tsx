import clsx from "clsx";
import { ListSortHeader } from "@/components/territory/list-sort-header";
import { Link } from "@/components/ui/link";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { MILESTONE_COLUMNS, type MilestoneListQuery } from "@/domain/milestone/milestone-list-query";
import { shortDate, signedDays } from "@/domain/shared/format";
import type { MilestoneLine, ShownMilestones } from "./milestone-list";
import { milestoneListHref } from "./milestone-list-links";
import { MilestoneStateMark } from "./milestone-list-state";

export function MilestoneListTable({ at, lines, asOf }: ShownMilestones) {
  const sorting = {
    columns: MILESTONE_COLUMNS,
    sort: at.query.sort,
    hrefOf: (sort: MilestoneListQuery["sort"]) => milestoneListHref(at, { sort }),
  };
  return (
    <ScrollRegion label="Jalons" className="max-sm:hidden">
      <table className="table">
        <thead>
          <tr>
            <ListSortHeader {...sorting} column="date">
              Échéance
            </ListSortHeader>
            <th scope="col">Jalon</th>
            {!at.only && (
              <ListSortHeader {...sorting} column="action">
                Action
              </ListSortHeader>
            )}
            <th scope="col" className="number">
              Prévu au contrat
            </th>
            <th scope="col" className="number">
              Atteint ou réestimé
            </th>
            <ListSortHeader {...sorting} column="ecart" number>
              Écart
            </ListSortHeader>
            <th scope="col" className="pl-4">
              État
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.id} line={line} withAction={!at.only} asOf={asOf} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type RowProps = { line: MilestoneLine; withAction: boolean; asOf: ShownMilestones["asOf"] };

function Row({ line, withAction, asOf }: RowProps) {
  const isLate = line.state === "OVERDUE";
  const isDropped = line.state === "CANCELLED" || line.state === "DROPPED";
  return (
    <tr className={clsx(isLate && "alert")}>
      <td className="whitespace-nowrap">{shortDate(line.due, asOf)}</td>
      <th scope="row">
        <Link href={line.href} className={clsx(isDropped && "line-through")}>
          {line.title}
        </Link>
      </th>
      {withAction && (
        <td className="whitespace-nowrap">
          {line.action} · {line.actionTitle}
        </td>
      )}
      <td className="number">{shortDate(line.baseline, asOf)}</td>
      <td className="number">{shortDate(line.actual ?? line.forecast, asOf)}</td>
      <td className={clsx("number", isLate && "font-demi text-st-retard")}>
        {signedDays(line.slippage)}
        {line.originalSlippage !== null && (
          <span className="second">{signedDays(line.originalSlippage)} à l’origine</span>
        )}
      </td>
      <td className="pl-4">
        <MilestoneStateMark state={line.state} overdue={line.overdue} />
        {line.treatHref && (
          <Link href={line.treatHref} className="block text-12">
            Atteint ou reporter
          </Link>
        )}
      </td>
    </tr>
  );
}
