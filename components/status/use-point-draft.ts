"use client";

import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { refusalIn } from "@/components/ui/command-answer";
import { savePointDraft } from "@/server/status/status.commands";

const PAUSE_MS = 2_000;

/**
 * Keeps what is typed once the typing pauses; `saved` is the instant of the last time, null while something is not kept, and
 * `refusal` why it could not be.
 */
export function usePointDraft(formId: string, keptAt: number | null) {
  const [saved, setSaved] = useState(keptAt);
  const [refusal, setRefusal] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const edits = useRef(0);

  const keep = useCallback(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const kept = edits.current;
    startTransition(async () => {
      const answer = await savePointDraft({ status: "idle" }, new FormData(form)).catch(() => null);
      if (kept !== edits.current) return;
      setRefusal(answer === null ? "Vérifiez votre connexion." : refusalIn(answer));
      if (answer?.status === "done") setSaved(answer.at);
    });
  }, [formId]);

  const hold = useCallback(() => clearTimeout(timer.current), []);
  useEffect(() => hold, [hold]);

  const typed = useCallback(() => {
    hold();
    edits.current += 1;
    setSaved(null);
    timer.current = setTimeout(keep, PAUSE_MS);
  }, [hold, keep]);

  return { saved, refusal, typed, hold };
}
