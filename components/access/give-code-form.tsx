"use client";

import { useCommand } from "@/components/ui/use-command";
import { giveSecondFactorInput } from "@/domain/access/access.schema";
import { giveSecondFactor } from "@/server/access/second-factor.commands";
import { CodeForm } from "./code-form";

/** `next` is the page asked for before signing in. */
export function GiveCodeForm({ next }: { next: string | null }) {
  const form = useCommand(giveSecondFactor, giveSecondFactorInput);
  return (
    <CodeForm
      form={form}
      label="Code de votre application, ou code de secours"
      subject="Le code n’est pas accepté"
      submitLabel="Entrer"
      hidden={next ? { suite: next } : {}}
    />
  );
}
