import { TriangleAlert } from "lucide-react";
import { actionHref, type Place } from "@/components/territory/links";
import { GestureForm } from "@/components/ui/gesture-form";
import { Link } from "@/components/ui/link";
import { signalSentence } from "@/domain/action/signals.labels";
import type { QueueGroup as Group } from "@/domain/review/queue";
import { writeSeen } from "@/domain/review/review.schema";
import type { ReviewQuery } from "@/domain/review/review-query";
import { isLeft } from "@/domain/review/review-state";
import { acceptAction } from "@/server/review/review.commands";
import type { QueueItem, ReviewQueue } from "@/server/review/review-queue.queries";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { QueueRow } from "./queue-row";
import { reviewHref } from "./review-links";

type QueueGroupProps = {
  group: Group<QueueItem>;
  /** Null for what is about the contract and no action of it. */
  action: FullAction | null;
  count: ReviewQueue["counts"][number] | undefined;
  opened: string | null;
  query: ReviewQuery;
  place: Place;
  contract: VisibleContract;
};

/** The changes of one action, what contradicts its status first, with all of those under one's eyes to accept at once. */
export function QueueGroup({ group, action, count, opened, query, place, contract }: QueueGroupProps) {
  const contradiction = action?.signals.find(({ kind }) => kind === "CONTRADICTION");
  const left = group.items.filter(({ state }) => isLeft(state));
  const id = `revue-${group.action ?? "contrat"}`;
  return (
    <section aria-labelledby={id}>
      <div className="flex items-center gap-2 border-t border-filet bg-creux px-5 py-1.5 text-13 max-sm:px-4">
        <h2 id={id} className="flex min-w-0 flex-1 gap-2 text-13 font-stretch-normal tracking-normal">
          <span className="text-encre-3">{group.action}</span>
          <span className="truncate">{action?.shortTitle ?? "Contrat"}</span>
        </h2>
        <span className="text-encre-3">{count?.left ?? 0} à revoir</span>
        {action && left.length > 1 && (
          <GestureForm
            command={acceptAction}
            hidden={{
              actionId: action.id,
              ...Object.fromEntries(left.map((item, rank) => [`items[${rank}]`, writeSeen(item)])),
            }}
            label={
              <>
                Tout valider<span className="sr-only"> pour l’action {action.number}</span> ({left.length})
              </>
            }
            pendingLabel="Validation…"
            size="mini"
          />
        )}
      </div>
      <ul>
        {action && contradiction && (
          <li className="border-t border-filet-fin">
            <Link
              href={actionHref(place, action.number)}
              className="grid grid-cols-[1rem_minmax(0,1fr)] gap-2.5 px-5 py-2 text-13/4.5 text-encre no-underline hover:bg-survol max-sm:px-4"
            >
              <TriangleAlert aria-hidden="true" className="mt-px size-4 text-st-retard" />
              <span>
                <b className="font-demi text-st-retard">Contradiction</b>
                <span className="block text-encre-2">{signalSentence(contradiction)}</span>
              </span>
            </Link>
          </li>
        )}
        {group.items.map((item) => (
          <QueueRow
            key={item.subjectId}
            item={item}
            books={action?.accounting ?? contract.figures.accounting}
            href={reviewHref(place, query, { element: item.subjectId })}
            isCurrent={item.subjectId === opened}
            viewer={contract.viewer.name}
            asOf={contract.asOf}
          />
        ))}
      </ul>
    </section>
  );
}
