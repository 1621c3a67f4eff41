import { actionHref } from "@/components/territory/links";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { SectionHeading } from "@/components/ui/section-heading";
import { waitingHeadline } from "@/domain/funding/finance-headlines";
import { FUNDING_STATUS_LABELS } from "@/domain/funding/funding.labels";
import { WAITING_LABELS } from "@/domain/funding/funnel.labels";
import { WAITING_DAYS, type WaitingFile } from "@/domain/funding/waiting-files";
import { days, longDate, millions, shortDate } from "@/domain/shared/format";
import type { Finance } from "@/server/finance/finance-page";
import { Downloads } from "./downloads";
import type { FinancePlace } from "./finance-links";

type WaitingSectionProps = { finance: Finance; at: FinancePlace; waiting: readonly WaitingFile[] };

/** The files that have waited too long: what for, since when, and who must act. */
export function WaitingSection({ finance, at, waiting }: WaitingSectionProps) {
  const { contract, actions } = finance;
  const numberOf = new Map(actions.map(({ id, number }) => [id, number]));
  return (
    <section aria-labelledby="attente">
      <SectionHeading
        id="attente"
        title={waitingHeadline(waiting.length)}
        description="Dossiers d’aide publique, le plus ancien d’abord."
      />
      {waiting.length === 0 ? (
        <EmptyState title="Personne n’attend.">
          Un dossier demandé, accordé ou appelé qui reste plus de {WAITING_DAYS} jours sans suite apparaîtra ici.
        </EmptyState>
      ) : (
        <>
          <ScrollRegion label="Tableau des dossiers en attente">
            <table className="table min-w-160">
              <caption className="sr-only">Dossiers en attente depuis plus de {WAITING_DAYS} jours</caption>
              <thead>
                <tr>
                  <th scope="col">Dossier</th>
                  <th scope="col">Attend</th>
                  <th scope="col">Qui a la main</th>
                  <th scope="col" className="number">
                    Montant
                  </th>
                  <th scope="col" className="number">
                    Attente
                  </th>
                </tr>
              </thead>
              <tbody>
                {waiting.map((wait) => (
                  <WaitingRow
                    key={wait.file.id}
                    wait={wait}
                    number={numberOf.get(wait.file.actionId) ?? 0}
                    asOf={contract.asOf}
                    at={at}
                  />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <Downloads at={at} contract={contract} table="attente" name="dossiers en attente" />
        </>
      )}
    </section>
  );
}

type WaitingRowProps = { wait: WaitingFile; number: number; asOf: Finance["contract"]["asOf"]; at: FinancePlace };

function WaitingRow({ wait: { file, what, amount, since, days: count }, number, asOf, at }: WaitingRowProps) {
  const { holder, title, funder, status, fileNumber } = file;
  return (
    <tr>
      <th scope="row">
        <Link href={actionHref(at.place, number, {}, "/financement")}>
          {funder}
          {title !== null && `, ${title}`}
        </Link>
        <span className="second">
          Action {number} · {FUNDING_STATUS_LABELS[status]}
          {fileNumber !== null && ` · n° ${fileNumber}`}
        </span>
      </th>
      <td>{WAITING_LABELS[what]}</td>
      <td>
        {holder === null ? (
          <span className="text-encre-3">personne n’est nommé</span>
        ) : (
          <>
            {holder.name}
            <span className="second">depuis le {longDate(holder.since)}</span>
          </>
        )}
      </td>
      <td className="number">{millions(amount, 2)}</td>
      <td className="number">
        <b>{days(count)}</b>
        <span className="second">depuis le {shortDate(since, asOf)}</span>
      </td>
    </tr>
  );
}
