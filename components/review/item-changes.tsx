import { StageLabel } from "@/components/ui/stage-mark";
import { signalSentence } from "@/domain/action/signals.labels";
import type { Books } from "@/domain/journal/spending-sentence";
import { checksOf } from "@/domain/review/checks";
import { diffOf } from "@/domain/review/diff";
import type { DiffRow } from "@/domain/review/diff-rows";
import type { ActionMoney } from "@/domain/review/spending-diff";
import { type CalendarDate, dateInParis } from "@/domain/shared/calendar-date";
import { dayMonth } from "@/domain/shared/format";
import type { ReviewItem } from "@/server/review/review-item.queries";
import type { ReviewPage } from "@/server/review/review-page";
import type { FullAction } from "@/server/territory/visible-contract";
import { CheckList } from "./check-list";

type ItemChangesProps = { page: ReviewPage; item: ReviewItem; action: FullAction | null; books: Books };

/** What changes field by field since it was last accepted, and what the figures say of it. */
export function ItemChanges({ page, item, action, books }: ItemChangesProps) {
  const { asOf } = page.contract;
  const accepted = item.marks.findLast(
    ({ verdict, seenEntries }) => verdict === "ACCEPTED" && seenEntries < item.entries,
  );
  const fresh = Math.min(item.entries - (accepted?.seenEntries ?? 0), item.thread.length);
  const since = sinceDay(page.queue.round.sinceAt, accepted?.at ?? null);
  const shared = { entries: item.thread, fresh, books, money: action && moneyOf(action) };
  const rows = diffOf({ ...shared, taxBasis: action?.taxBasis ?? null, declared: item.declared });
  const checks = checksOf({
    ...shared,
    contradictions: action?.signals.filter(({ kind }) => kind === "CONTRADICTION").map(signalSentence) ?? [],
    milestone: action?.milestones.find(({ id }) => id === item.subjectId) ?? null,
    proofs: item.proofs.map(({ name }) => name),
  });
  return (
    <div className="min-w-0">
      <h3 id="changements">{since ? `Ce qui change depuis le ${dayMonth(since, asOf)}` : "Ce qui change"}</h3>
      <ChangesTable rows={rows} books={books} before={since ? `Le ${dayMonth(since, asOf)}` : "Avant"} />
      {checks.length > 0 && (
        <>
          <h3 className="mt-7">Contrôles automatiques</h3>
          <CheckList checks={checks} />
        </>
      )}
    </div>
  );
}

/** The day the reader last knew: that of their last round, or of a later acceptance. */
function sinceDay(round: Date | null, accepted: Date | null): CalendarDate | null {
  const last = [round, accepted].filter((at) => at !== null).toSorted((a, b) => a.getTime() - b.getTime());
  const [day] = last.slice(-1);
  return day ? dateInParis(day) : null;
}

function moneyOf({ number, programmed, committed, invoiced, paid }: FullAction): ActionMoney {
  return { number, programmed, COMMITTED: committed, INVOICED: invoiced, PAID: paid };
}

/** Beyond it, a text is read rather than seen. */
const SHORT = 60;

function ChangesTable({ rows, books, before }: { rows: readonly DiffRow[]; books: Books; before: string }) {
  return (
    <table className="table dense mt-2" aria-labelledby="changements">
      <thead>
        <tr>
          <th scope="col">Champ</th>
          <th scope="col">{before}</th>
          <th scope="col" className="pl-2.5!">
            Aujourd’hui
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.field} className="align-top">
            <th scope="row" className="sm:w-28">
              {row.field}
            </th>
            <td className="text-encre-2 sm:min-w-28 [overflow-wrap:anywhere]">
              {row.stages?.old ? (
                <StageLabel stage={row.stages.old} accounting={books} />
              ) : (
                (row.old ?? <span className="text-encre-3">non saisi</span>)
              )}
            </td>
            <td className="bg-selection pl-2.5! shadow-[inset_2px_0_0_var(--encre)] [overflow-wrap:anywhere]">
              {row.stages ? (
                <StageLabel stage={row.stages.now} accounting={books} />
              ) : (
                <span className={row.now && row.now.length > SHORT ? undefined : "font-demi"}>
                  {row.now ?? "retiré"}
                </span>
              )}
              {row.note && <span className="text-encre-2"> ({row.note})</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
