import clsx from "clsx";
import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { agreedOn } from "@/domain/open-data/grant";
import { MISSING_LABELS } from "@/domain/open-data/subvention.labels";
import { euros, listFr, longDate, NBSP } from "@/domain/shared/format";
import { capitalized } from "@/domain/shared/number-words";
import type { GrantToPublish } from "@/server/open-data/publication-page";

type GrantsToPublishProps = { grants: readonly GrantToPublish[]; hrefOf: (lineId: string) => Route };

/** Every subsidy awarded, with when it must be published and what it still lacks for that. */
export function GrantsToPublish({ grants, hrefOf }: GrantsToPublishProps) {
  if (grants.length === 0)
    return (
      <EmptyState title="Aucune subvention publique n’est accordée.">
        Une ligne de financement public accordée ou conventionnée apparaîtra ici, avec le jour où elle doit être
        publiée.
      </EmptyState>
    );
  return (
    <table className="table">
      <caption className="sr-only">Subventions accordées et leur publication</caption>
      <thead>
        <tr>
          <th scope="col">Subvention</th>
          <th scope="col" className="number w-28 max-sm:hidden">
            Montant
          </th>
          <th scope="col" className="w-80 max-md:hidden">
            Publication
          </th>
          <th scope="col" className="w-28 max-sm:w-24">
            De minimis
          </th>
        </tr>
      </thead>
      <tbody>
        {grants.map((given) => (
          <GrantRow key={given.grant.line.id} given={given} href={hrefOf(given.grant.line.id)} />
        ))}
      </tbody>
    </table>
  );
}

function GrantRow({ given, href }: { given: GrantToPublish; href: Route }) {
  const { line, action, funder, beneficiary, deMinimis } = given.grant;
  const amount = euros(line.contracted ?? line.granted);
  return (
    <tr>
      <th scope="row">
        {funder.name}
        <span className="second">
          à {beneficiary.name} · action {action.number} · {longDate(agreedOn(line))}
        </span>
        <span className="second sm:hidden">{amount}</span>
        <span className="second md:hidden">
          <PublicationState given={given} />
        </span>
      </th>
      <td className="number max-sm:hidden">{amount}</td>
      <td className="max-md:hidden">
        <PublicationState given={given} />
      </td>
      <td>
        <ButtonLink size="mini" href={href} scroll={false}>
          {deMinimis === null ? "Répondre" : deMinimis ? "Oui" : "Non"}
          <span className="sr-only">
            , subvention de {funder.name} pour l’action {action.number}
          </span>
        </ButtonLink>
      </td>
    </tr>
  );
}

function PublicationState({ given: { disclosed, clock } }: { given: GrantToPublish }) {
  return (
    <>
      <span className={clsx("block", clock?.isLate && "font-demi text-st-retard")}>
        {clock ? capitalized(clock.words) : "Sous le seuil de la loi"}
      </span>
      {disclosed.missing.length > 0 && (
        <span className="second">
          Manque{NBSP}: {listFr(disclosed.missing.map((fact) => MISSING_LABELS[fact]))}
        </span>
      )}
    </>
  );
}
