import type { Metadata } from "next";
import { AdministrationIndex } from "@/components/administration/administration-index";
import { LockPlan } from "@/components/administration/lock-plan";
import { TerritoryFrame } from "@/components/territory/territory-frame";
import { PageHeading } from "@/components/ui/page-heading";
import { undeliveredLetters } from "@/server/mail/letters.queries";
import { listPeople } from "@/server/people/people.queries";
import { loadAdministration } from "@/server/territory/administration-page";

export const metadata: Metadata = { title: "Administration" };

export default async function AdministrationPage({ params }: PageProps<"/territoires/[slug]/administration">) {
  const { slug } = await params;
  const { contract, extra } = await loadAdministration(slug, "canManagePeople", async (tx, { territory }) => ({
    people: await listPeople(tx, territory.id),
    waitingLetters: (await undeliveredLetters(tx, territory.id)).length,
  }));
  return (
    <TerritoryFrame contract={contract}>
      <PageHeading lead={contract.territory.name} title="Administration" />
      <AdministrationIndex contract={contract} {...extra} />
      {contract.canEditPlan && <LockPlan contract={contract} />}
    </TerritoryFrame>
  );
}
