import clsx from "clsx";
import type { Place } from "@/components/territory/links";
import { Link } from "@/components/ui/link";
import { StatusSign } from "@/components/ui/status-sign";
import type { WorkItem } from "@/domain/follow-up/work-item";
import { dayMonth, NBSP, signedDays } from "@/domain/shared/format";
import type { VisibleContract } from "@/server/territory/visible-contract";
import { workLink } from "./work-link";

type WorkLinesProps = {
  items: readonly WorkItem[];
  contract: VisibleContract;
  place: Place;
  /** How deep the name of each line stands among the titles of the page. */
  level: 3 | 4;
};

/** A line a thing to do: what it is about, the sentence that says it, and the link to where it is done. */
export function WorkLines({ items, contract, place, level }: WorkLinesProps) {
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <ul>
      {items.map((item) => {
        const { href, label } = workLink(item, contract, place);
        const subject = item.action ? `Action ${item.action.number} · ${item.action.shortTitle}` : "Tout le contrat";
        return (
          <li
            key={item.key}
            className="grid grid-cols-[1.375rem_minmax(0,1fr)_auto] gap-x-2 border-b border-filet-fin py-2.75"
          >
            {item.action ? <StatusSign status={item.action.status} className="mt-0.5" /> : <span />}
            <div className="min-w-0">
              <Heading>{subject}</Heading>
              <p className="text-13/4.5 break-words text-encre-2">{item.sentence}</p>
              <p className="mt-1 text-13 font-demi print:hidden">
                <Link href={href} className="inline-block pointer-coarse:py-2.5">
                  {label}
                  <span className="sr-only">, {subject}</span>
                </Link>
              </p>
            </div>
            <Waited item={item} contract={contract} />
          </li>
        );
      })}
    </ul>
  );
}

function Waited({ item: { days, due, urgency }, contract }: { item: WorkItem; contract: VisibleContract }) {
  if (due !== null) {
    return (
      <p className="text-right text-13 whitespace-nowrap text-encre-2">
        <span className="sr-only">pour le </span>
        {dayMonth(due, contract.asOf)}
      </p>
    );
  }
  if (days === null || days === 0) return <span />;
  return (
    <p
      className={clsx(
        "text-right text-13 whitespace-nowrap",
        urgency === "LATE" ? "font-demi text-st-retard" : "text-encre-3",
      )}
    >
      {urgency === "LATE" ? (
        <>
          <span className="sr-only">en retard de </span>
          {signedDays(days)}
        </>
      ) : (
        `${days}${NBSP}j`
      )}
    </p>
  );
}
