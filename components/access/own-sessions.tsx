"use client";

import { GestureButton, useGesture } from "@/components/ui/gesture-form";
import { Note } from "@/components/ui/note";
import { closeSession } from "@/server/access/own-sessions.commands";

type OwnSessionsProps = {
  sessions: readonly { id: string; device: string; openedAt: string; expiresAt: string; current: boolean }[];
};

export function OwnSessions({ sessions }: OwnSessionsProps) {
  const { submit, refusal } = useGesture(closeSession);
  return (
    <ul>
      {refusal !== "" && (
        <li>
          <Note tone="warn" role="alert" title={refusal} />
        </li>
      )}
      {sessions.map((session) => (
        <li
          key={session.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-filet-fin py-2.5"
        >
          <p className="text-13 text-encre-3">
            <b className="block text-14 text-encre">
              {session.device}
              {session.current && <span className="font-normal text-encre-2"> · celle-ci</span>}
            </b>
            Ouverte le {session.openedAt}, jusqu’au {session.expiresAt}
          </p>
          {!session.current && (
            <GestureButton
              submit={submit}
              hidden={{ sessionId: session.id }}
              size="mini"
              pendingLabel="Fermeture…"
              label={
                <span>
                  Fermer cette session
                  <span className="sr-only">
                    , {session.device}, ouverte le {session.openedAt}
                  </span>
                </span>
              }
            />
          )}
        </li>
      ))}
    </ul>
  );
}
