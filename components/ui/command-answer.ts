import type { SubmissionResult } from "@conform-to/react";
import type { Conflict } from "./conflict-panel";

/** What may be taken back within ten seconds. */
export type Undo = { what: "expense" | "milestone" | "fundingStep" | "fundingPayment"; id: string; key: string };

/** What a form reads of its command's answer, whatever the command. */
export type Answer =
  | { status: "idle" }
  | { status: "done"; at: number; message: string; undo?: Undo; link?: string; codes?: string[] }
  | { status: "invalid"; result: SubmissionResult }
  | { status: "conflict"; result: SubmissionResult; report: Conflict };

/** Why nothing was recorded, in one line, for a form without fields to put it under; empty when nothing was refused. */
export function refusalIn(answer: Answer): string {
  if (answer.status !== "invalid") return "";
  return Object.values(answer.result.error ?? {})
    .flat()
    .join(" ");
}

export type Command = (previous: Answer, formData: FormData) => Promise<Answer>;
