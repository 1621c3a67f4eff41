import type { Metadata } from "next";
import { AdministrationIndex } from "@/components/administration/administration-index";
import { LockPlanForm } from "@/components/administration/lock-plan-form";
import { TerritoryFrame } from "@/components/territory/territory-frame";
import { PageHeading } from "@/components/ui/page-heading";
import { SectionHeading } from "@/components/ui/section-heading";
import { listPeople } from "@/server/people/people.queries";
import { loadAdministration } from "@/server/territory/administration-page";

export const metadata: Metadata = { title: "Administration" };

export default async function AdministrationPage({ params }: PageProps<"/territoires/[slug]/administration">) {
  const { slug } = await params;
  const { contract, extra: people } = await loadAdministration(slug, "canManagePeople", (tx, { territory }) =>
    listPeople(tx, territory.id),
  );
  const lockable = contract.canEditPlan && !contract.contract.planLocked;
  return (
    <TerritoryFrame contract={contract}>
      <PageHeading lead={contract.territory.name} title="Administration" />
      <AdministrationIndex contract={contract} people={people} />
      {lockable && (
        <section
          aria-labelledby="verrouiller"
          className="mt-10 max-w-(--colonne-lecture) border-t-[length:var(--filet-epais)] border-encre pt-4"
        >
          <SectionHeading
            id="verrouiller"
            title="Verrouiller le plan et les jalons"
            description="Ils deviennent la référence du contrat : l’écart au plan et le glissement des jalons se mesurent contre eux. Ensuite, seul un avenant les change."
          />
          <LockPlanForm slug={slug} />
        </section>
      )}
    </TerritoryFrame>
  );
}
