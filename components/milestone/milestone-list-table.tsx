import clsx from "clsx";
import Link from "next/link";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { SortHeader } from "@/components/ui/sort-header";
import { MILESTONE_COLUMNS, type MilestoneColumn } from "@/domain/milestone/milestone-list-query";
import { shortDate, signedDays } from "@/domain/shared/format";
import { nextSort } from "@/domain/shared/list-query";
import type { MilestoneLine, ShownMilestones } from "./milestone-list";
import { type MilestoneListPlace, milestoneListHref } from "./milestone-list-links";
import { MilestoneStateMark } from "./milestone-list-state";

export function MilestoneListTable({ at, lines, asOf }: ShownMilestones) {
  return (
    <ScrollRegion label="Jalons" className="max-sm:hidden">
      <table className="table">
        <thead>
          <tr>
            <Sorted at={at} column="date">
              Échéance
            </Sorted>
            <th scope="col">Jalon</th>
            {!at.only && (
              <Sorted at={at} column="action">
                Action
              </Sorted>
            )}
            <th scope="col" className="number">
              Prévu au contrat
            </th>
            <th scope="col" className="number">
              Atteint ou réestimé
            </th>
            <Sorted at={at} column="ecart" number>
              Écart
            </Sorted>
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

type SortedProps = { at: MilestoneListPlace; column: MilestoneColumn; number?: boolean; children: string };

function Sorted({ at, column, number = false, children }: SortedProps) {
  const { sort } = at.query;
  const order = sort.column === column ? sort.order : null;
  const href = milestoneListHref(at, { sort: nextSort<MilestoneColumn>(sort, column, MILESTONE_COLUMNS) });
  return (
    <SortHeader href={href} order={order} number={number}>
      {children}
    </SortHeader>
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
