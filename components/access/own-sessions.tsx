"use client";

import { GestureButton, useGesture } from "@/components/ui/gesture-form";
import { Note } from "@/components/ui/note";
import { quantity } from "@/domain/shared/format";
import { closeOtherSessions, closeSession } from "@/server/access/own-sessions.commands";

type Session = { id: string; device: string; openedAt: string; seenAt: string; current: boolean };
type OwnSessionsProps = { sessions: readonly Session[] };

/** Beyond that many, the list is folded. */
const SHOWN = 5;

export function OwnSessions({ sessions }: OwnSessionsProps) {
  const one = useGesture(closeSession);
  const others = useGesture(closeOtherSessions);
  const refusal = one.refusal || others.refusal;
  return (
    <>
      {refusal !== "" && <Note tone="warn" role="alert" title={refusal} />}
      <SessionList sessions={sessions.slice(0, SHOWN)} submit={one.submit} />
      {sessions.length > SHOWN && (
        <details className="border-b border-filet-fin">
          <summary className="min-h-11 cursor-pointer py-2.5 text-14 font-demi">
            Et {quantity(sessions.length - SHOWN, "autre", "autres")}
          </summary>
          <SessionList sessions={sessions.slice(SHOWN)} submit={one.submit} />
        </details>
      )}
      {sessions.length > 1 && (
        <div className="mt-3 flex">
          <GestureButton
            submit={others.submit}
            hidden={{}}
            variant="danger"
            pendingLabel="Fermeture…"
            label="Fermer toutes les autres"
          />
        </div>
      )}
    </>
  );
}

function SessionList({ sessions, submit }: OwnSessionsProps & { submit: (formData: FormData) => void }) {
  return (
    <ul>
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
            Ouverte le {session.openedAt}
            {!session.current && `, vue le ${session.seenAt}`}
          </p>
          {!session.current && (
            <GestureButton
              submit={submit}
              hidden={{ sessionId: session.id }}
              size="mini"
              pendingLabel="Fermeture…"
              label={
                <span>
                  Fermer
                  <span className="sr-only">
                    {" "}
                    la session {session.device}, ouverte le {session.openedAt}
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
