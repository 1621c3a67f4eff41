"use client";

import { GestureForm } from "@/components/ui/gesture-form";
import { enterAs } from "@/server/access/access.commands";

type DemoEntrancesProps = { accounts: readonly { id: string; label: string }[]; next: string | null };

/** One button per role of the demonstration; elsewhere the page has none of it. */
export function DemoEntrances({ accounts, next }: DemoEntrancesProps) {
  return (
    <ul className="grid gap-1.5">
      {accounts.map(({ id, label }) => (
        <li key={id}>
          <GestureForm
            command={enterAs}
            hidden={{ userId: id, ...(next && { suite: next }) }}
            label={label}
            pendingLabel="Connexion…"
            className="justify-start"
          />
        </li>
      ))}
    </ul>
  );
}
