import { actionHref } from "@/components/territory/links";
import { ListPages, PastTheEnd } from "@/components/territory/list-pages";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { type CalendarDate, dateInParis } from "@/domain/shared/calendar-date";
import { longDate, timeOfDay } from "@/domain/shared/format";
import type { Cursor } from "@/domain/shared/list-query";
import type { History, HistoryLine } from "@/server/audit/history.queries";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { type HistoryPlace, historyHref } from "./history-links";
import { Told } from "./journal-lines";

type HistoryDaysProps = {
  at: HistoryPlace;
  contract: VisibleContract;
  actions: readonly FullAction[];
  history: History;
};

/** The lines of a page, day by day, the latest first. */
export function HistoryDays({ at, contract, actions, history: { page } }: HistoryDaysProps) {
  const hrefAt = (cursor: Cursor | null) => historyHref(at, { cursor });
  if (page.total === 0) {
    return (
      <EmptyState
        title="Aucun changement ne répond à ces filtres."
        actions={<ButtonLink href={historyHref(at, null)}>Tout afficher</ButtonLink>}
      >
        Élargissez la période, ou choisissez toutes les personnes et toutes les actions.
      </EmptyState>
    );
  }
  if (page.rows.length === 0) return <PastTheEnd hrefAt={hrefAt} />;
  return (
    <section aria-labelledby="lignes" className="mt-8">
      <h2 id="lignes">Changement par changement</h2>
      <p className="mt-0.5 text-13 text-encre-3">
        Du plus récent au plus ancien, par jour de saisie. Rien ne s’y efface.
      </p>
      {byDay(page.rows).map(({ day, lines }) => (
        <section key={day} aria-labelledby={`jour-${day}`} className="mt-5">
          <h3 id={`jour-${day}`} className="border-b-2 border-encre pb-1.5 text-14 font-gras">
            {longDate(day)}
          </h3>
          <ol>
            {lines.map((line) => (
              <Line key={line.sequence} line={line} at={at} actions={actions} mixed={contract.figures.accounting} />
            ))}
          </ol>
        </section>
      ))}
      <ListPages label="Pages de l’historique" page={page} hrefAt={hrefAt} />
    </section>
  );
}

type LineProps = {
  line: HistoryLine;
  at: HistoryPlace;
  actions: readonly FullAction[];
  mixed: VisibleContract["figures"]["accounting"];
};

function Line({ line, at, actions, mixed }: LineProps) {
  const action = actions.find(({ number }) => number === line.action);
  return (
    <li className="grid gap-x-6 gap-y-0.5 border-b border-filet-fin py-2.5 text-13/4.5 sm:grid-cols-[minmax(0,1fr)_15rem]">
      <div>
        <Told change={line} books={action?.accounting ?? mixed} full />
      </div>
      <p className="text-encre-3 sm:text-right">
        <time dateTime={line.at.toISOString()}>{timeOfDay(line.at)}</time> ·{" "}
        <span className="font-demi text-encre-2">{line.author}</span>
        <br />
        {action ? (
          <Link href={actionHref(at.place, action.number)}>
            Action {action.number} · {action.shortTitle}
          </Link>
        ) : (
          "Contrat"
        )}
      </p>
    </li>
  );
}

function byDay(rows: readonly HistoryLine[]): { day: CalendarDate; lines: HistoryLine[] }[] {
  const days: { day: CalendarDate; lines: HistoryLine[] }[] = [];
  for (const line of rows) {
    const day = dateInParis(line.at);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}
