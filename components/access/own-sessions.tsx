"use client";

import { useActionState } from "react";
import type { Answer } from "@/components/ui/command-answer";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { closeSession } from "@/server/access/own-sessions.commands";

type OwnSessionsProps = {
  sessions: readonly { id: string; device: string; openedAt: string; expiresAt: string; current: boolean }[];
};

export function OwnSessions({ sessions }: OwnSessionsProps) {
  const [answer, submit] = useActionState<Answer, FormData>(closeSession, { status: "idle" });
  const refusal = answer.status === "invalid" ? answer.result.error?.[""]?.join(" ") : undefined;
  return (
    <>
      <div role="status" className="empty:hidden">
        {answer.status === "done" && <Note tone="ok" title={answer.message} />}
        {refusal && <Note tone="warn" title={refusal} />}
      </div>
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
              Ouverte le {session.openedAt}, jusqu’au {session.expiresAt}
            </p>
            {!session.current && (
              <form action={submit}>
                <input type="hidden" name="sessionId" value={session.id} />
                <SubmitButton size="mini" variant="neutral" pendingLabel="Fermeture…">
                  Fermer cette session
                  <span className="sr-only">
                    , {session.device}, ouverte le {session.openedAt}
                  </span>
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
