import Link from "next/link";
import { signalLink } from "@/components/action/signal-link";
import type { Place } from "@/components/territory/links";
import { CountBadge } from "@/components/ui/count-badge";
import { SectionHeading } from "@/components/ui/section-heading";
import { StatusSign } from "@/components/ui/status-sign";
import { compareSignals, type Signal } from "@/domain/action/signals";
import { signalSentence } from "@/domain/action/signals.labels";
import { NBSP, plural } from "@/domain/shared/format";
import type { FullAction } from "@/server/territory/visible-contract";

/** How many lines stand beside the curve before the rest folds. */
const SHOWN = 5;

type Item = { action: FullAction; signal: Signal };

/** What the figures call attention to, of the actions this person may read, the most pressing first. */
export function ToTreat({ actions, place }: { actions: readonly FullAction[]; place: Place }) {
  const items = itemsOf(actions);
  const [first, rest] = [items.slice(0, SHOWN), items.slice(SHOWN)];
  return (
    <section aria-labelledby="a-traiter">
      <SectionHeading
        id="a-traiter"
        ruled
        title={
          <span className="inline-flex items-center gap-2.5">
            À traiter
            {items.length > 0 && (
              <CountBadge count={items.length} meaning={plural(items.length, "élément", "éléments")} />
            )}
          </span>
        }
      />
      {items.length === 0 ? (
        <p className="py-3 text-13 text-encre-2">Tout est à jour. Aucun jalon dépassé, aucun écart à expliquer.</p>
      ) : (
        <ItemList items={first} place={place} />
      )}
      {rest.length > 0 && (
        <details className="group">
          <summary className="mt-2 inline-flex min-h-7 items-center text-13 text-lien underline decoration-1 underline-offset-[.18em] group-open:hidden pointer-coarse:min-h-11 print:hidden">
            {`Voir ${rest.length === 1 ? "le dernier" : `les ${rest.length}${NBSP}autres`}`}
          </summary>
          <ItemList items={rest} place={place} />
        </details>
      )}
    </section>
  );
}

function itemsOf(actions: readonly FullAction[]): Item[] {
  return actions
    .flatMap((action) => action.signals.map((signal) => ({ action, signal })))
    .toSorted((a, b) => compareSignals(a.signal, b.signal) || a.action.number - b.action.number);
}

function ItemList({ items, place }: { items: readonly Item[]; place: Place }) {
  return (
    <ul>
      {items.map(({ action, signal }) => {
        const { href, label } = signalLink(signal, action, place);
        return (
          <li
            key={`${action.number}-${signal.kind}-${signal.kind === "MILESTONE_OVERDUE" ? signal.milestoneId : ""}`}
            className="grid grid-cols-[1.375rem_minmax(0,1fr)] gap-x-2 border-b border-filet-fin py-2.75"
          >
            <StatusSign status={action.status?.status ?? null} className="mt-0.5" />
            <div>
              <h3>
                Action {action.number} · {action.shortTitle}
              </h3>
              <p className="text-13/4.5 text-encre-2">{signalSentence(signal)}</p>
              <p className="mt-1 text-13 font-demi print:hidden">
                <Link href={href} className="inline-block pointer-coarse:py-2.5">
                  {label}
                  <span className="sr-only">, action {action.number}</span>
                </Link>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
