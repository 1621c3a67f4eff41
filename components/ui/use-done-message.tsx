"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Answer } from "./command-answer";
import { useToast } from "./toast";
import { UndoForm } from "./undo-form";

/** Once a command is done: closes the drawer and says so in a message that stays, with its « Annuler ». */
export function useDoneMessage(answer: Answer, closeHref: Route) {
  const toast = useToast();
  const router = useRouter();
  useEffect(() => {
    if (answer.status !== "done") return;
    toast.show({ message: answer.message, undo: answer.undo && <UndoForm key={answer.at} undo={answer.undo} /> });
    router.replace(closeHref, { scroll: false });
  }, [answer, closeHref, toast, router]);
}
