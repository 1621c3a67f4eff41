import clsx from "clsx";
import Link from "next/link";
import { shortDate, signedDays } from "@/domain/shared/format";
import type { MilestoneLine, ShownMilestones } from "./milestone-list";
import { MilestoneStateMark } from "./milestone-list-state";

/** The same rows one under the other, where a table would not fit. */
export function MilestoneListPhone({ at, lines, asOf }: ShownMilestones) {
  return (
    <ul className="border-t-2 border-encre sm:hidden">
      {lines.map((line) => (
        <Item key={line.id} line={line} withAction={!at.only} asOf={asOf} />
      ))}
    </ul>
  );
}

type ItemProps = { line: MilestoneLine; withAction: boolean; asOf: ShownMilestones["asOf"] };

function Item({ line, withAction, asOf }: ItemProps) {
  const isLate = line.state === "OVERDUE";
  return (
    <li
      className={clsx(
        "grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-filet-fin py-2.5",
        isLate && "-mx-4 bg-st-retard-voile px-4",
      )}
    >
      <Link href={line.href} className="font-demi text-encre no-underline">
        {line.title}
      </Link>
      <span className="text-13">
        <MilestoneStateMark state={line.state} overdue={line.overdue} />
      </span>
      <p className="text-13 text-encre-3">
        {shortDate(line.due, asOf)}
        {line.baseline !== null && line.baseline !== line.due && ` · contrat ${shortDate(line.baseline, asOf)}`}
        {withAction && (
          <span className="block">
            {line.action} · {line.actionTitle}
          </span>
        )}
      </p>
      <p className="text-right text-13">
        <span className={clsx(isLate && "font-demi text-st-retard")}>{signedDays(line.slippage)}</span>
        {line.treatHref && (
          <Link href={line.treatHref} className="mt-1 block">
            Atteint ou reporter
          </Link>
        )}
      </p>
    </li>
  );
}
