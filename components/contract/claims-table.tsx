import clsx from "clsx";
import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { announcedAmount, PERIMETER_LABELS } from "@/domain/contract/envelope.labels";
import { longDate } from "@/domain/shared/format";
import type { StoredClaim } from "@/server/contract/claims.queries";

type ClaimsTableProps = { claims: readonly StoredClaim[]; withdrawHref: (claim: StoredClaim) => Route };

/** Every announced total with its source; those withdrawn are struck through, with the reason. */
export function ClaimsTable({ claims, withdrawHref }: ClaimsTableProps) {
  return (
    <table className="table">
      <caption className="sr-only">Totaux annoncés pour le contrat</caption>
      <thead>
        <tr>
          <th scope="col">Auteur et document</th>
          <th scope="col" className="w-44 max-sm:hidden">
            Ce qu’il couvre
          </th>
          <th scope="col" className="number w-28 max-sm:w-14">
            Montant
          </th>
          <th scope="col" className="w-24 max-sm:w-20">
            <span className="sr-only">Geste</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} withdrawHref={withdrawHref(claim)} />
        ))}
      </tbody>
    </table>
  );
}

function ClaimRow({ claim, withdrawHref }: { claim: StoredClaim; withdrawHref: Route }) {
  const { author, statedOn, wording, document, perimeter, amount, withdrawnOn, withdrawnReason, recorder } = claim;
  const struck = clsx(withdrawnOn && "text-encre-3 line-through");
  return (
    <tr>
      <th scope="row">
        <span className={struck}>
          {author}, {longDate(statedOn)}
        </span>
        <span className="second">
          « {wording} » · {document}
        </span>
        <span className="second sm:hidden">{PERIMETER_LABELS[perimeter]}</span>
        {recorder && <span className="second">saisie par {recorder}</span>}
        {withdrawnOn && (
          <span className="second">
            Retirée le {longDate(withdrawnOn)} : « {withdrawnReason} »
          </span>
        )}
      </th>
      <td className={clsx("max-sm:hidden", struck)}>{PERIMETER_LABELS[perimeter]}</td>
      <td className={clsx("number", struck)}>{announcedAmount(amount)}</td>
      <td className="text-right">
        {!withdrawnOn && (
          <ButtonLink size="mini" href={withdrawHref} scroll={false}>
            Retirer<span className="sr-only"> l’annonce de {author}</span>
          </ButtonLink>
        )}
      </td>
    </tr>
  );
}
