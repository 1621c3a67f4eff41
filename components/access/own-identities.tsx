"use client";

import { GestureButton, useGesture } from "@/components/ui/gesture-form";
import { Note } from "@/components/ui/note";
import { unlinkIdentity } from "@/server/access/oidc/own-identities.commands";

type OwnIdentitiesProps = {
  identities: readonly { id: string; provider: string; email: string | null; lastUsedAt: string | null }[];
};

export function OwnIdentities({ identities }: OwnIdentitiesProps) {
  const { submit, refusal } = useGesture(unlinkIdentity);
  return (
    <>
      {refusal !== "" && <Note tone="warn" role="alert" title={refusal} />}
      {identities.length > 0 && (
        <ul>
          {identities.map(({ id, provider, email, lastUsedAt }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-filet-fin py-2.5"
            >
              <p className="min-w-0 text-13 text-encre-3">
                <b className="block text-14 text-encre">{provider}</b>
                <span className="break-words">{email ?? "Adresse inconnue"}</span>
                {lastUsedAt && `, dernière connexion le ${lastUsedAt}`}
              </p>
              <GestureButton
                submit={submit}
                hidden={{ identityId: id }}
                size="mini"
                pendingLabel="Retrait…"
                label={
                  <span>
                    Retirer
                    <span className="sr-only">
                      {" "}
                      {provider}, {email}
                    </span>
                  </span>
                }
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
