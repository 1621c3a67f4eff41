import clsx from "clsx";
import type { Route } from "next";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { agreedOn } from "@/domain/open-data/grant";
import { siretInWords } from "@/domain/open-data/siret";
import { missingInWords } from "@/domain/open-data/subvention.labels";
import { eurosExact, listFr, longDate, NBSP } from "@/domain/shared/format";
import { capitalized } from "@/domain/shared/number-words";
import type { GrantToPublish } from "@/server/open-data/publication-page";

export type GrantGesture = "attribuant" | "beneficiaire" | "minimis";
type GrantsToPublishProps = {
  grants: readonly GrantToPublish[];
  hrefOf: (lineId: string, gesture: GrantGesture) => Route;
};

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
    <ul className="border-t border-filet">
      {grants.map((each) => (
        <GrantItem key={each.grant.line.id} given={each} hrefOf={hrefOf} />
      ))}
    </ul>
  );
}

type GrantItemProps = { given: GrantToPublish; hrefOf: GrantsToPublishProps["hrefOf"] };

function GrantItem({ given: { grant, disclosed, clock }, hrefOf }: GrantItemProps) {
  const { line, action, funder, beneficiary, deMinimis } = grant;
  const siretOf = (siret: string | null) => (siret === null ? "SIRET non saisi" : `SIRET ${siretInWords(siret)}`);
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-filet-fin py-3 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p>
          <b className="font-demi">{funder.name}</b> à {beneficiary.name}, {eurosExact(line.contracted ?? line.granted)}
          <span className="text-13 text-encre-3">
            {" "}
            · action {action.number}, {longDate(agreedOn(line))}
          </span>
        </p>
        <p className="text-13 text-encre-3">
          Attribuant{NBSP}: {siretOf(funder.siret)} · bénéficiaire{NBSP}: {siretOf(beneficiary.siret)} ·{" "}
          {deMinimis === null ? "de minimis : non renseigné" : `de minimis : ${deMinimis ? "oui" : "non"}`}
        </p>
        <p className={clsx("mt-1 text-13", clock?.isLate ? "font-demi text-st-retard" : "text-encre-2")}>
          {clock ? `${capitalized(clock.words)}.` : `Sous le seuil${NBSP}: la loi n’oblige pas à la publier.`}
        </p>
        {disclosed.missing.length > 0 && (
          <p className="text-13 text-encre-2">
            Non publiée, il manque{NBSP}: {listFr(disclosed.missing.map((fact) => missingInWords(fact, grant)))}.
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-start gap-2 print:hidden">
        <Gesture href={hrefOf(line.id, "attribuant")} label="SIRET de l’attribuant" about={funder.name} />
        <Gesture href={hrefOf(line.id, "beneficiaire")} label="SIRET du bénéficiaire" about={beneficiary.name} />
        <Gesture href={hrefOf(line.id, "minimis")} label="De minimis" about={funder.name} />
      </div>
    </li>
  );
}

function Gesture({ href, label, about }: { href: Route; label: string; about: string }) {
  return (
    <ButtonLink size="mini" href={href} scroll={false}>
      {label}
      <span className="sr-only">, {about}</span>
    </ButtonLink>
  );
}
