"use client";

import { type ReactNode, useState } from "react";
import { DrawerBody } from "@/components/ui/drawer-parts";
import { GestureButton, GestureForm, useGesture } from "@/components/ui/gesture-form";
import { Note } from "@/components/ui/note";
import type { Person } from "@/domain/people/person";
import { removeRole, renewLink, restorePerson, suspendPerson } from "@/server/people/people.commands";
import { GrantRoleForm } from "./grant-role-form";
import { HandOver } from "./hand-over";
import { roleInWords } from "./person-words";
import type { ActionChoice } from "./role-fields";

type PersonPanelProps = {
  slug: string;
  address: string;
  person: Person;
  self: boolean;
  actions: readonly ActionChoice[];
};

export function PersonPanel({ slug, address, person, self, actions }: PersonPanelProps) {
  const about = { slug, userId: person.id };
  const [said, say] = useState<string | null>(null);
  const removal = useGesture(removeRole, say);
  const renewal = useGesture(renewLink, nothing);
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
            <li
              key={held.id}
              className="flex flex-wrap items-center justify-between gap-2 border-b border-filet-fin py-1.5 text-14"
            >
              {roleInWords(held)}
              {!(self && held.role === "ADMIN") && (
                <GestureButton
                  submit={removal.submit}
                  hidden={{ slug, membershipId: held.id }}
                  size="mini"
                  variant="bareDanger"
                  pendingLabel="Retrait…"
                  label={
                    <span>
                      Retirer<span className="sr-only"> le rôle {roleInWords(held)}</span>
                    </span>
                  }
                />
              )}
            </li>
          ))}
        </ul>
        {removal.refusal !== "" && <Note tone="error" role="alert" title={removal.refusal} />}
      </Block>
      <Block title="Ajouter un rôle">
        <GrantRoleForm slug={slug} userId={person.id} actions={actions} say={say} />
      </Block>
      {!suspended && (
        <Block title="Lien personnel">
          <p className="text-13 text-encre-3">{linkInWords(person)}</p>
          <GestureButton
            submit={renewal.submit}
            hidden={about}
            label="Créer un nouveau lien"
            className="justify-self-start"
          />
          {renewal.refusal !== "" && <Note tone="error" role="alert" title={renewal.refusal} />}
          {renewal.answer.status === "done" && renewal.answer.link && (
            <HandOver url={address + renewal.answer.link} message={renewal.answer.message} />
          )}
        </Block>
      )}
      {!self && (
        <Block title="Accès">
          <p className="text-13 text-encre-3">
            {suspended
              ? "Cette personne ne peut plus entrer. Ses saisies restent au journal."
              : "Suspendre ferme ses sessions à l’instant. Ses saisies restent au journal, et l’accès peut être rétabli."}
          </p>
          <GestureForm
            command={suspended ? restorePerson : suspendPerson}
            hidden={about}
            say={say}
            variant={suspended ? "neutral" : "danger"}
            label={suspended ? "Rétablir l’accès" : "Suspendre l’accès"}
            className="justify-self-start"
          />
        </Block>
      )}
    </DrawerBody>
  );
}

function linkInWords({ state, linkUntil }: Person): string {
  if (state === "ACTIVE")
    return "Pour un mot de passe perdu : le lien en fait choisir un autre, et ferme les sessions ouvertes.";
  if (linkUntil) return `Un lien attend jusqu’au ${linkUntil}. En créer un nouveau l’annule.`;
  return "Le lien remis n’a pas servi à temps : créez-en un nouveau.";
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2.5 border-t border-filet pt-4 [[role=status]+&]:border-t-0 [[role=status]+&]:pt-0">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function nothing() {}
