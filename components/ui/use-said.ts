"use client";

import { useEffect } from "react";
import type { Answer } from "./command-answer";

/** Says once what a command answered when it is done; `say` must be stable. */
export function useSaid(answer: Answer, say: (message: string) => void) {
  useEffect(() => {
    if (answer.status === "done") say(answer.message);
  }, [answer, say]);
}
