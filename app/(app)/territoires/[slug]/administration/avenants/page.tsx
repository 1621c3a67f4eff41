import type { Metadata } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import { AmendmentForm } from "@/components/budget/amendment-form";
import { AmendmentsTable } from "@/components/budget/amendments-table";
import { territoryHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { ButtonLink } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { Amendment } from "@/domain/budget/amendment";
import { quantity } from "@/domain/shared/format";
import { listAmendments } from "@/server/budget/amendments.queries";
import { loadAdministration } from "@/server/territory/administration-page";
import { isFull } from "@/server/territory/visible-contract";

export const metadata: Metadata = { title: "Avenants" };
const PATH = "/administration/avenants";

export default async function AmendmentsPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/administration/avenants">) {
  const { slug } = await params;
  const { ouvrir } = await searchParams;
  const { contract, extra: amendments } = await loadAdministration(slug, "canEditPlan", (tx, { territory }) =>
    listAmendments(tx, territory.id),
  );
  const place = placeOf(contract);
  const here = territoryHref(place, PATH);
  const draft = amendments.find(({ sealed }) => !sealed);
  const next = Math.max(0, ...amendments.map(({ number }) => number)) + 1;
  const canOpen = contract.contract.planLocked && !draft;
  const open = canOpen && (
    <ButtonLink variant="primary" href={territoryHref(place, PATH, { ouvrir: "avenant" })} scroll={false}>
      Ouvrir l’avenant n° {next}
    </ButtonLink>
  );
  return (
    <TerritoryFrame contract={contract}>
      <AdministrationHeading place={place} title={title(amendments)} actions={amendments.length > 0 && open} />
      <p className="mt-3 max-w-(--colonne-lecture) text-13 text-encre-2">
        Un avenant revoit le plan ou les dates de certaines actions. Il se prépare en brouillon, qui ne compte nulle
        part, puis devient applicable à sa signature et ne change plus.
      </p>
      <div className="mt-6 max-w-5xl">
        {amendments.length > 0 ? (
          <AmendmentsTable
            amendments={amendments}
            actions={contract.actions.filter(isFull)}
            hrefOf={({ number }) => territoryHref(place, `${PATH}/${number}`)}
          />
        ) : (
          <NoAmendment locked={contract.contract.planLocked} open={open}>
            <Link href={`${territoryHref(place, "/administration")}#verrouiller` as never}>Verrouillez-le d’abord</Link>
          </NoAmendment>
        )}
      </div>
      {contract.contract.planLocked && ouvrir === "avenant" && (
        <Drawer title={`Ouvrir l’avenant n° ${next}`} subtitle={contract.contract.title} closeHref={here}>
          <AmendmentForm
            slug={slug}
            amendment={null}
            proposedNumber={next}
            today={contract.territory.today}
            closeHref={here}
          />
        </Drawer>
      )}
    </TerritoryFrame>
  );
}

type NoAmendmentProps = { locked: boolean; open: React.ReactNode; children: React.ReactNode };

function NoAmendment({ locked, open, children }: NoAmendmentProps) {
  if (locked)
    return (
      <EmptyState title="Le contrat est celui qui a été signé." actions={open}>
        Un premier avenant s’ouvre ici quand le COPIL décide de revoir un montant ou une date. Une fois applicable, il
        dessine une marche sur la courbe et garde le plan d’origine à côté du nouveau.
      </EmptyState>
    );
  return (
    <EmptyState title="Le plan d’origine n’est pas encore verrouillé.">
      {children} : tant qu’il est ouvert, un montant ou une date se corrige sans avenant.
    </EmptyState>
  );
}

function title(amendments: readonly Amendment[]): string {
  if (amendments.length === 0) return "Aucun avenant au contrat";
  const drafts = amendments.filter(({ sealed }) => !sealed).length;
  const all = quantity(amendments.length, "avenant au contrat", "avenants au contrat");
  return drafts === 0 ? all : `${all}, dont un en brouillon`;
}
