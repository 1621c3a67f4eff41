import { UserPlus } from "lucide-react";
import type { Metadata } from "next";
import { AdministrationHeading } from "@/components/administration/administration-heading";
import { ExportMenu } from "@/components/export/export-menu";
import { administrationTable } from "@/components/export/exported-tables";
import { DepartedPeople } from "@/components/people/departed-people";
import { InactivePeople } from "@/components/people/inactive-people";
import { PeopleDrawers } from "@/components/people/people-drawers";
import { PeopleTable } from "@/components/people/people-table";
import { territoryHref } from "@/components/territory/links";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import { ButtonLink } from "@/components/ui/button";
import { quantity } from "@/domain/shared/format";
import { publicAddress } from "@/server/access/public-address";
import { loadPeople } from "@/server/people/people-page";

export const metadata: Metadata = { title: "Personnes" };

export default async function PeoplePage({
  params,
  searchParams,
}: PageProps<"/territoires/[slug]/administration/personnes">) {
  const { slug } = await params;
  const page = await loadPeople(slug, await searchParams);
  const place = placeOf(page.contract);
  const hrefTo = (query: Record<string, string | number>) => territoryHref(place, "/administration/personnes", query);
  const standing = page.people.filter(({ state }) => state !== "ENDED" && state !== "SUSPENDED");
  return (
    <TerritoryFrame contract={page.contract}>
      <AdministrationHeading
        place={place}
        title={`${quantity(standing.length, "personne a", "personnes ont")} accès à ce territoire`}
        actions={
          <>
            <ExportMenu tables={[administrationTable(place, "personnes", "Personnes")]} />
            <ButtonLink
              variant="primary"
              href={hrefTo({ inviter: 1 })}
              scroll={false}
              icon={<UserPlus aria-hidden="true" />}
            >
              Inviter une personne
            </ButtonLink>
          </>
        }
      />
      <InactivePeople people={page.inactive} hrefOf={(id) => hrefTo({ personne: id })} />
      <div className="mt-6">
        <PeopleTable people={page.people} hrefOf={({ id }) => hrefTo({ personne: id })} />
      </div>
      <DepartedPeople people={page.departed} hrefOf={({ id }) => hrefTo({ anonymiser: id })} />
      <PeopleDrawers page={page} address={await publicAddress()} hrefTo={hrefTo} />
    </TerritoryFrame>
  );
}
