import { UserPlus } from "lucide-react";
import type { Metadata } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import { InviteForm } from "@/components/people/invite-form";
import { PeopleTable } from "@/components/people/people-table";
import { PersonPanel } from "@/components/people/person-panel";
import { territoryHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { ButtonLink } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { quantity } from "@/domain/shared/format";
import { publicAddress } from "@/server/access/public-address";
import { listPeople } from "@/server/people/people.queries";
import { loadAdministration } from "@/server/territory/administration-page";
import { isFull } from "@/server/territory/visible-contract";

export const metadata: Metadata = { title: "Personnes" };

export default async function PeoplePage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/administration/personnes">) {
  const { slug } = await params;
  const { inviter, personne } = await searchParams;
  const { contract, extra: people } = await loadAdministration(slug, "canManagePeople", (tx, { territory }) =>
    listPeople(tx, territory.id),
  );
  const place = placeOf(contract);
  const path = "/administration/personnes";
  const here = territoryHref(place, path);
  const actions = contract.actions.filter(isFull).map(({ id, number, title }) => ({ id, number, title }));
  const address = await publicAddress();
  const shown = people.find(({ id }) => id === personne);
  return (
    <TerritoryFrame contract={contract}>
      <AdministrationHeading
        place={place}
        title={`${quantity(people.length, "personne a", "personnes ont")} un rôle dans ce territoire`}
        actions={
          <ButtonLink
            variant="primary"
            href={territoryHref(place, path, { inviter: 1 })}
            scroll={false}
            icon={<UserPlus aria-hidden="true" />}
          >
            Inviter une personne
          </ButtonLink>
        }
      />
      <div className="mt-6">
        <PeopleTable people={people} hrefOf={({ id }) => territoryHref(place, path, { personne: id })} />
      </div>
      {inviter === "1" && (
        <Drawer
          title="Inviter une personne"
          subtitle="Elle choisira son mot de passe par un lien personnel"
          closeHref={here}
        >
          <InviteForm
            slug={slug}
            address={address}
            actions={actions}
            closeHref={here}
            againHref={territoryHref(place, path, { inviter: 1 })}
          />
        </Drawer>
      )}
      {shown && (
        <Drawer title={shown.name} subtitle={shown.email} closeHref={here}>
          <PersonPanel
            slug={slug}
            address={address}
            person={shown}
            self={shown.id === contract.viewer.id}
            actions={actions}
          />
        </Drawer>
      )}
    </TerritoryFrame>
  );
}
