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

export type Command = (previous: Answer, formData: FormData) => Promise<Answer>;
