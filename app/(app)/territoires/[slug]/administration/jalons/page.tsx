import type { Metadata } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import { LockState } from "@/components/administration/lock-state";
import { ContractMilestoneForm } from "@/components/milestone/contract-milestone-form";
import { ContractMilestoneTable } from "@/components/milestone/contract-milestone-table";
import { territoryHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { ButtonLink } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { SectionHeading } from "@/components/ui/section-heading";
import { quantity } from "@/domain/shared/format";
import { contractMilestones } from "@/server/milestone/contract-milestones.queries";
import { loadAdministration } from "@/server/territory/administration-page";

export const metadata: Metadata = { title: "Jalons du contrat" };
const PATH = "/administration/jalons";

export default async function ContractMilestonesPage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/administration/jalons">) {
  const { slug } = await params;
  const { ajouter, jalon } = await searchParams;
  const { contract, extra: actions } = await loadAdministration(slug, "canEditPlan", (tx, { territory }) =>
    contractMilestones(tx, territory.id),
  );
  const place = placeOf(contract);
  const here = territoryHref(place, PATH);
  const open = !contract.contract.planLocked;
  const count = actions.reduce((sum, { milestones }) => sum + milestones.filter(({ date }) => date !== null).length, 0);
  const edited = actions
    .flatMap((action) => action.milestones.map((milestone) => ({ action, milestone })))
    .find(({ milestone }) => milestone.id === jalon);
  const target = edited?.action ?? actions.find(({ number }) => String(number) === ajouter);
  return (
    <TerritoryFrame contract={contract}>
      <AdministrationHeading
        place={place}
        title={
          count === 0
            ? "Aucun jalon n’est encore inscrit au contrat"
            : `${quantity(count, "jalon", "jalons")} au contrat`
        }
      />
      <LockState contract={contract} subject="Ces jalons" />
      {actions.map((action) => (
        <section key={action.id} aria-labelledby={`action-${action.number}`} className="mt-8 max-w-4xl">
          <SectionHeading
            id={`action-${action.number}`}
            title={`${action.number} · ${action.title}`}
            aside={
              open && (
                <ButtonLink size="mini" href={territoryHref(place, PATH, { ajouter: action.number })} scroll={false}>
                  Ajouter un jalon<span className="sr-only"> à l’action {action.number}</span>
                </ButtonLink>
              )
            }
          />
          <ContractMilestoneTable
            action={action}
            hrefOf={open ? (milestone) => territoryHref(place, PATH, { jalon: milestone.id }) : null}
          />
        </section>
      ))}
      {open && target && (
        <Drawer
          title={edited ? "Corriger un jalon du contrat" : "Inscrire un jalon du contrat"}
          subtitle={`Action ${target.number} · ${target.title}`}
          closeHref={here}
        >
          <ContractMilestoneForm
            actionId={target.id}
            milestone={edited?.milestone ?? null}
            term={contract.contract}
            closeHref={here}
          />
        </Drawer>
      )}
    </TerritoryFrame>
  );
}
