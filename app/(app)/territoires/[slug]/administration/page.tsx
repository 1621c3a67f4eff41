import type { Metadata } from "next";
import { AdministrationIndex } from "@/components/administration/administration-index";
import { LockPlan } from "@/components/administration/lock-plan";
import { TerritoryFrame } from "@/components/territory/territory-frame";
import { PageHeading } from "@/components/ui/page-heading";
import { listPeople } from "@/server/people/people.queries";
import { loadAdministration } from "@/server/territory/administration-page";

export const metadata: Metadata = { title: "Administration" };

export default async function AdministrationPage({ params }: PageProps<"/territoires/[slug]/administration">) {
  const { slug } = await params;
  const { contract, extra: people } = await loadAdministration(slug, "canManagePeople", (tx, { territory }) =>
    listPeople(tx, territory.id),
  );
  return (
    <TerritoryFrame contract={contract}>
      <PageHeading lead={contract.territory.name} title="Administration" />
      <AdministrationIndex contract={contract} people={people} />
      {contract.canEditPlan && <LockPlan contract={contract} />}
    </TerritoryFrame>
  );
}
