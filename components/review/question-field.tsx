"use client";

import { useRef, useState } from "react";
import type { Answer } from "@/components/ui/command-answer";
import { FilterChips } from "@/components/ui/filter-chips";
import { TextArea } from "@/components/ui/text-area";

const CHIPS = [
  { label: "Montant et engagement", text: "Le montant est-il couvert par ce qui est engagé ?" },
  { label: "Pièce manquante", text: "Pouvez-vous joindre la pièce qui le justifie ?" },
  { label: "Date", text: "Pouvez-vous confirmer la date ?" },
  { label: "Autre", text: "" },
] as const;

/**
 * What to ask of whoever recorded the change, with the usual beginnings; what was typed survives a refusal, and the reading of
 * what changed meanwhile.
 */
export function QuestionField({ author, answer }: { author: string; answer: Answer }) {
  const place = useRef<HTMLDivElement>(null);
  const refused = answer.status === "invalid" || answer.status === "conflict" ? answer.result : null;
  const typed = refused?.initialValue?.question;
  const [sent, setSent] = useState("");
  if (typeof typed === "string" && typed !== sent) setSent(typed);

  function begin(text: string) {
    const field = place.current?.querySelector("textarea");
    if (!field) return;
    if (text !== "" && !field.value.includes(text)) field.value = `${field.value} ${text}`.trim();
    field.focus();
  }
  return (
    <div ref={place} className="grid gap-2">
      <TextArea
        id="question-posee"
        name="question"
        label={
          <>
            Question à {author} <span className="font-normal text-encre-3">(si vous demandez une précision)</span>
          </>
        }
        rows={2}
        defaultValue={sent}
        error={refused?.error?.question ?? undefined}
        hint="Qui répond de l’action la reçoit dans ses notifications et dans « À traiter ». Le changement compte dans les totaux, signalé « Précision demandée »."
      />
      <FilterChips
        label="Débuts de question"
        chips={CHIPS.map(({ label, text }) => ({ key: label, label, current: false, onPress: () => begin(text) }))}
      />
    </div>
  );
}
