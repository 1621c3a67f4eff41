"use client";

import { useActionState } from "react";
import type { Answer } from "@/components/ui/command-answer";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { enterAs } from "@/server/access/access.commands";

type DemoEntrancesProps = { accounts: readonly { id: string; label: string }[] };

/** One button per role of the demonstration; elsewhere the page has none of it. */
export function DemoEntrances({ accounts }: DemoEntrancesProps) {
  const [answer, submit] = useActionState<Answer, FormData>(enterAs, { status: "idle" });
  const refusal = answer.status === "invalid" ? answer.result.error?.[""]?.join(" ") : undefined;
  return (
    <>
      {refusal && <Note tone="error" role="alert" title={refusal} />}
      <ul className="grid gap-1.5">
        {accounts.map((account) => (
          <li key={account.id}>
            <form action={submit}>
              <input type="hidden" name="userId" value={account.id} />
              <SubmitButton variant="neutral" pendingLabel="Connexion…" className="w-full justify-start">
                {account.label}
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
