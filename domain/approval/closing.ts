import { z } from "zod";
import type { ActionStatus } from "../status/status";

/** The météos that close an action: they count once the préfecture has approved them. */
const CLOSING_STATUSES = ["DONE", "ABANDONED"] as const;

const text = z.string().nullable().default(null);

/** What a closing request keeps in `approval.declaration`: the declaration that will be made, as it was typed. */
export const closingDeclaration = z.object({
  kind: z.enum(["STATUS", "POINT"]),
  status: z.enum(CLOSING_STATUSES),
  sentence: z.string(),
  declaredProgress: z.int().min(0).max(100).nullable().default(null),
  done: text,
  upcoming: text,
  difficulties: text,
  decisionAsked: text,
  meetingId: z.uuid().nullable().default(null),
  keptWord: text,
  keptAgainst: z.array(z.string()).default([]),
});
export type ClosingDeclaration = z.infer<typeof closingDeclaration>;

/** Whether declaring that status ends the action: the préfecture approves it first, unless it has ended so already. */
export function asksForApproval(status: ActionStatus, current: ActionStatus | null): boolean {
  return status !== current && CLOSING_STATUSES.some((closing) => closing === status);
}
