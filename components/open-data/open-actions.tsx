import { StatusLabel } from "@/components/ui/status-label";
import type { OpenAction } from "@/domain/open-data/open-contract";
import { millions, NBSP } from "@/domain/shared/format";

/** Every action of the contract, with what may be told of it and nothing in the place of the rest. */
export function OpenActions({ actions }: { actions: readonly OpenAction[] }) {
  const hasStatus = actions.some(({ status }) => status !== null);
  const hasAmounts = actions.some(({ totals }) => totals !== null);
  return (
    <table className="table">
      <caption className="sr-only">Actions du contrat</caption>
      <thead>
        <tr>
          <th scope="col">Action et porteur</th>
          {hasStatus && (
            <th scope="col" className="w-36 max-sm:hidden">
              Statut
            </th>
          )}
          <th scope="col" className="number w-28 max-sm:w-20">
            Jalons atteints
          </th>
          {hasAmounts && (
            <th scope="col" className="number w-28 max-sm:hidden">
              Payé
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <ActionRow key={action.number} action={action} hasStatus={hasStatus} hasAmounts={hasAmounts} />
        ))}
      </tbody>
    </table>
  );
}

type ActionRowProps = { action: OpenAction; hasStatus: boolean; hasAmounts: boolean };

function ActionRow({ action, hasStatus, hasAmounts }: ActionRowProps) {
  const { number, title, carrier, place, reached, total, totals, status } = action;
  return (
    <tr>
      <th scope="row">
        <span className="mr-2 inline-block min-w-5 text-encre-3">{number}</span>
        {title}
        <span className="second pl-7">{place ? `${carrier} · ${place}` : carrier}</span>
        {status && (
          <span className="second pl-7">
            <span className="sm:hidden">
              <StatusLabel status={status.status} />{" "}
            </span>
            {status.sentence}
          </span>
        )}
        {totals && <span className="second pl-7 sm:hidden">Payé {millions(totals.paid, 2)}</span>}
      </th>
      {hasStatus && (
        <td className="max-sm:hidden">{status ? <StatusLabel status={status.status} /> : <NotPublic />}</td>
      )}
      <td className="number">{total === 0 ? "–" : `${reached}${NBSP}sur${NBSP}${total}`}</td>
      {hasAmounts && <td className="number max-sm:hidden">{totals ? millions(totals.paid, 2) : <NotPublic />}</td>}
    </tr>
  );
}

function NotPublic() {
  return <span className="text-encre-3">non public</span>;
}
