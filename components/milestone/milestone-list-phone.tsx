import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { shortDate, signedDays } from "@/domain/shared/format";
import type { MilestoneLine, ShownMilestones } from "./milestone-list";
import { MilestoneStateMark } from "./milestone-list-state";

/** The same rows one under the other, where a table would not fit. */
export function MilestoneListPhone({ at, lines, asOf }: ShownMilestones) {
  return (
    <ul className="border-t-2 border-encre text-13 *:grid *:grid-cols-[minmax(0,1fr)_auto] *:gap-x-3 *:border-b *:border-filet-fin *:py-2.5 sm:hidden [&_p]:whitespace-pre-line [&_p]:text-encre-3">
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
    <li className={clsx(isLate && "-mx-4 bg-st-retard-voile px-4")}>
      <Link href={line.href} className="text-14 font-demi text-encre no-underline">
        {line.title}
      </Link>
      <MilestoneStateMark state={line.state} overdue={line.overdue} />
      <p>{datesOf(line, withAction, asOf)}</p>
      <span className={clsx("text-right", isLate && "font-demi text-st-retard")}>{signedDays(line.slippage)}</span>
      {line.treatHref && (
        <Link href={line.treatHref} className="col-span-2 mt-1 py-1.5">
          Atteint ou reporter
        </Link>
      )}
    </li>
  );
}

function datesOf({ due, baseline, action, actionTitle }: MilestoneLine, withAction: boolean, asOf: ItemProps["asOf"]) {
  const agreed = baseline !== null && baseline !== due ? ` · contrat ${shortDate(baseline, asOf)}` : "";
  return `${shortDate(due, asOf)}${agreed}${withAction ? `\n${action} · ${actionTitle}` : ""}`;
}
