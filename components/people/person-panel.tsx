"use client";

import type { Route } from "next";
import { type ReactNode, useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { DrawerBody } from "@/components/ui/drawer-parts";
import { GestureForm, useGesture } from "@/components/ui/gesture-form";
import { Note } from "@/components/ui/note";
import type { Person } from "@/domain/people/person";
import { quantity } from "@/domain/shared/format";
import { removeRole, restorePerson, suspendPerson } from "@/server/people/people.commands";
import { GrantRoleForm } from "./grant-role-form";
import { HeldRoleRow } from "./held-role-row";
import { PersonLink } from "./person-link";
import type { RoleChoices } from "./role-fields";

export type PanelHrefs = { roles: Record<string, Route>; handOver: Route | null; remove: Route };
type PersonPanelProps = {
  slug: string;
  address: string;
  person: Person;
  self: boolean;
  choices: RoleChoices;
  hrefs: PanelHrefs;
};

export function PersonPanel({ slug, address, person, self, choices, hrefs }: PersonPanelProps) {
  const about = { slug, userId: person.id };
  const [said, say] = useState<string | null>(null);
  const removal = useGesture(removeRole, say);
  const suspended = person.state === "SUSPENDED";
  return (
    <DrawerBody>
      <div role="status" className="empty:hidden">
        {said && (
          <Note tone="ok">
            <p data-settled>{said}</p>
          </Note>
        )}
      </div>
      <Block title="Ses rôles dans ce territoire">
        <ul>
          {person.roles.map((held) => (
            <HeldRoleRow
              key={held.id}
              slug={slug}
              held={held}
              href={hrefs.roles[held.id]}
              remove={self && held.role === "ADMIN" ? null : removal.submit}
            />
          ))}
        </ul>
        {removal.refusal !== "" && <Note tone="error" role="alert" title={removal.refusal} />}
        {hrefs.handOver && (
          <ButtonLink href={hrefs.handOver} scroll={false} className="justify-self-start">
            Passer la main
          </ButtonLink>
        )}
      </Block>
      <Block title="Ajouter un rôle">
        <GrantRoleForm {...{ slug, choices, say }} userId={person.id} />
      </Block>
      {!suspended && (
        <Block title="Lien personnel">
          <PersonLink {...{ slug, address, person }} />
        </Block>
      )}
      {!self && (
        <Block title="Accès">
          <p className="text-13 text-encre-3">
            {suspended
              ? "Cette personne ne peut plus entrer. Ses saisies restent au journal."
              : "Suspendre ferme ses sessions et révoque ses jetons à l’instant. Ses saisies restent au journal, et l’accès peut être rétabli."}
          </p>
          {person.tokens > 0 && (
            <p className="text-13 text-encre-2">
              {quantity(person.tokens, "jeton d’API lit à sa place", "jetons d’API lisent à sa place")}.
            </p>
          )}
          <div className="flex flex-wrap items-start gap-2">
            <GestureForm
              command={suspended ? restorePerson : suspendPerson}
              hidden={about}
              say={say}
              variant={suspended ? "neutral" : "danger"}
              label={suspended ? "Rétablir l’accès" : "Suspendre l’accès"}
            />
            <ButtonLink href={hrefs.remove} scroll={false} variant="bareDanger">
              Retirer du territoire
            </ButtonLink>
          </div>
        </Block>
      )}
    </DrawerBody>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2.5 border-t border-filet pt-4 [[role=status]+&]:border-t-0 [[role=status]+&]:pt-0">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
