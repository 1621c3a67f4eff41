"use client";

import { GestureButton, useGesture } from "@/components/ui/gesture-form";
import { Note } from "@/components/ui/note";
import type { Person } from "@/domain/people/person";
import { renewLink } from "@/server/people/people.commands";
import { ShownLink } from "./shown-link";

type PersonLinkProps = { slug: string; address: string; person: Person };

/** Sends the link by which a person comes in, again or for the first time. */
export function PersonLink({ slug, address, person }: PersonLinkProps) {
  const { submit, answer, refusal } = useGesture(renewLink, nothing);
  const waiting = person.state === "INVITED" || person.state === "LAPSED";
  return (
    <>
      <p className="text-13 text-encre-3">{linkInWords(person)}</p>
      <GestureButton
        submit={submit}
        hidden={{ slug, userId: person.id }}
        label={waiting ? "Renvoyer l’invitation" : "Envoyer un nouveau lien"}
        className="justify-self-start"
      />
      {refusal !== "" && <Note tone="error" role="alert" title={refusal} />}
      {answer.status === "done" && answer.link && <ShownLink url={address + answer.link} message={answer.message} />}
    </>
  );
}

function linkInWords({ state, linkUntil }: Person): string {
  if (state === "LAPSED") return "Le lien envoyé n’a pas servi à temps : renvoyez l’invitation.";
  if (linkUntil) return `Un lien attend jusqu’au ${linkUntil}. En envoyer un autre l’annule.`;
  return "Pour un mot de passe perdu : le lien en fait choisir un autre, et ferme les sessions ouvertes.";
}

function nothing() {}
