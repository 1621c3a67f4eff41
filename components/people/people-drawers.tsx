import type { Route } from "next";
import { Drawer } from "@/components/ui/drawer";
import type { Person } from "@/domain/people/person";
import type { PeoplePage } from "@/server/people/people-page";
import { AnonymizeForm } from "./anonymize-form";
import { ChangeRoleForm } from "./change-role-form";
import { HandOverForm } from "./hand-over-form";
import { InviteForm } from "./invite-form";
import { type PanelHrefs, PersonPanel } from "./person-panel";
import { RemovePersonForm } from "./remove-person-form";
import type { RoleChoices } from "./role-fields";

type PeopleDrawersProps = {
  page: PeoplePage;
  address: string;
  hrefTo: (query: Record<string, string | number>) => Route;
};

/** The one drawer the address asks for. It stays while its command takes the person off the list, to say what was done. */
export function PeopleDrawers({ page, address, hrefTo }: PeopleDrawersProps) {
  const { contract, people, asked } = page;
  const { slug } = contract.territory;
  const here = hrefTo({});
  const choices: RoleChoices = { actions: page.actions, organizations: page.organizations, today: page.today };
  const person = people.find(({ id }) => id === asked.userId);
  const named = person?.name ?? page.departed.find(({ id }) => id === asked.userId)?.name ?? "Cette personne";
  const userId = asked.userId ?? "";
  switch (asked.drawer) {
    case "inviter":
      return (
        <Drawer title="Inviter une personne" subtitle="Elle reçoit un lien personnel par lettre" closeHref={here}>
          <InviteForm {...{ slug, address, choices }} closeHref={here} againHref={hrefTo({ inviter: 1 })} />
        </Drawer>
      );
    case "personne":
      return (
        person && (
          <Drawer title={person.name} subtitle={person.email} closeHref={here}>
            <PersonPanel
              {...{ slug, address, person, choices }}
              self={person.id === contract.viewer.id}
              hrefs={panelHrefs(person, hrefTo)}
            />
          </Drawer>
        )
      );
    case "role":
      return <RoleDrawer {...{ slug, people, choices, hrefTo }} membershipId={userId} />;
    case "passer":
      return (
        <Drawer title="Passer la main" subtitle={`${named} pilote ces actions`} closeHref={here}>
          <HandOverForm
            {...{ slug, address }}
            from={{ id: userId, name: named }}
            actions={page.piloted}
            heirs={people.filter(({ id, state }) => id !== userId && state !== "SUSPENDED")}
            today={page.today}
            closeHref={here}
          />
        </Drawer>
      );
    case "retirer":
      return (
        <Drawer title="Retirer du territoire" subtitle={named} closeHref={here}>
          <RemovePersonForm {...{ slug, userId }} name={named} closeHref={here} />
        </Drawer>
      );
    case "anonymiser":
      return (
        <Drawer title="Anonymiser" subtitle={named} closeHref={here}>
          <AnonymizeForm {...{ slug, userId }} closeHref={here} />
        </Drawer>
      );
    default:
      return null;
  }
}

type RoleDrawerProps = {
  slug: string;
  people: readonly Person[];
  membershipId: string;
  choices: RoleChoices;
  hrefTo: PeopleDrawersProps["hrefTo"];
};

function RoleDrawer({ slug, people, membershipId, choices, hrefTo }: RoleDrawerProps) {
  const holder = people.find(({ roles }) => roles.some(({ id }) => id === membershipId));
  const held = holder?.roles.find(({ id }) => id === membershipId);
  if (!holder || !held) return null;
  const back = hrefTo({ personne: holder.id });
  return (
    <Drawer title="Modifier un rôle" subtitle={holder.name} closeHref={back}>
      <ChangeRoleForm {...{ slug, held, choices }} closeHref={back} />
    </Drawer>
  );
}

function panelHrefs({ id, roles }: Person, hrefTo: PeopleDrawersProps["hrefTo"]): PanelHrefs {
  const pilots = roles.some(({ role, ended }) => role === "PILOT" && !ended);
  return {
    roles: Object.fromEntries(roles.map((held) => [held.id, hrefTo({ role: held.id })])),
    handOver: pilots ? hrefTo({ passer: id }) : null,
    remove: hrefTo({ retirer: id }),
  };
}
