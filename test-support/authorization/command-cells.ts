import { COMMAND_RULES, type CommandName, type Rule } from "@/domain/access/entry-points";
import type { CommandState } from "@/server/command";
import { client } from "../backstage";
import type { Actor } from "./actors";
import { type Decision, expected } from "./expected";
import type { Form } from "./form";
import { formsOf } from "./forms";
import type { Ground } from "./ground";
import { TARGET_KINDS, type Target, type TargetKind } from "./target";
import { isSprung } from "./trap";

export type Command = (previous: CommandState, form: FormData) => Promise<CommandState | undefined>;
export type CommandCell = { command: CommandName; form: Form; actor: Actor; target: Target };

/** What came of it, with the words that were answered. */
export type Outcome = { decision: "allowed" | "signIn" | "refused" | "unreadable"; words: string };

export function cellsOf(command: CommandName, actors: readonly Actor[], { targets }: Ground): CommandCell[] {
  return formsOf(command).flatMap((form) => {
    const kinds: readonly TargetKind[] = form.aimless ? ["own"] : TARGET_KINDS;
    return actors.flatMap((actor) => kinds.map((kind) => ({ command, form, actor, target: targets[kind] })));
  });
}

export function expectedOf(
  { command, form, actor, target }: CommandCell,
  rule: Rule = COMMAND_RULES[command],
): Decision {
  return expected(rule, actor, target.kind, form.contractual);
}

export const nameOf = ({ command, form, actor, target }: CommandCell) =>
  `${command}${form.variant ? ` (${form.variant})` : ""} · ${actor.name} · ${target.kind}`;

/** Sends the form as the actor would. A change that was allowed ends in the trap, or is refused for a reason of its own. */
export async function send(run: Command, { form, actor, target }: CommandCell): Promise<Outcome> {
  const data = new FormData();
  for (const [name, value] of Object.entries(form.fields(target, actor))) data.set(name, value);
  actor.arrive();
  try {
    return read(await run({ status: "idle" }, data));
  } catch (error) {
    if (isSprung(error)) return { decision: "allowed", words: "" };
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    if (/^NEXT_REDIRECT;\w+;\/connexion/.test(digest)) return { decision: "signIn", words: "" };
    if (digest.startsWith("NEXT_REDIRECT")) return { decision: "allowed", words: digest };
    throw error;
  }
}

function read(state: CommandState | undefined): Outcome {
  if (state?.status !== "invalid") return { decision: "allowed", words: state?.status ?? "" };
  const { "": said, ...fields } = state.result.error ?? {};
  if (!said) return { decision: "unreadable", words: JSON.stringify(fields) };
  return { decision: "refused", words: said.join(" ") };
}

export type KeptDenial = { actorId: string | null; target: string; times: number };

/** The refusals of a command that were kept. */
export function denialsOf(entry: string): Promise<KeptDenial[]> {
  return client().accessDenial.findMany({ where: { entry }, select: { actorId: true, target: true, times: true } });
}
