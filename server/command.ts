import "server-only";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { refresh } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { CommandName, PublicCommandName } from "@/domain/access/entry-points";
import type { Viewer } from "@/domain/access/permissions";
import { formFault, OUT_OF_SHAPE } from "@/domain/shared/form-limits";
import { ownFields } from "@/domain/shared/input";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { recordDenial } from "@/server/access/denial";
import { requireSameOrigin } from "@/server/access/origin";
import { keepPace } from "@/server/access/rate-limit";
import { askToSignIn, getViewer } from "@/server/access/viewer";
import { Conflict, type ConflictReport } from "@/server/conflict";
import { referred } from "@/server/health/reference";

/** What may be taken back within ten seconds, and by which command. */
export type Undo = { what: "expense" | "milestone" | "fundingStep" | "fundingPayment"; id: string; key: string };
/** `link` is a path to hand over, `codes` are recovery codes: both are shown once. */
export type Done = { message: string; undo?: Undo; link?: string; codes?: string[] };

/** What a form learns of its command. Refusals come back as form errors, with everything that was typed. */
export type CommandState =
  | { status: "idle" }
  | ({ status: "done"; at: number } & Done)
  | { status: "invalid"; result: SubmissionResult }
  | { status: "conflict"; result: SubmissionResult; report: ConflictReport };

/** Never sent back, whatever the outcome: a refused form keeps everything that was typed but these. */
const SECRETS = ["password", "again", "current"];

async function settle<Schema extends z.ZodType>(
  schema: Schema,
  sent: unknown,
  run: (input: z.output<Schema>) => Promise<Done>,
  quiet = false,
): Promise<CommandState> {
  const fields = sent instanceof FormData ? ownFields(sent) : null;
  const fault = fields ? formFault(fields) : OUT_OF_SHAPE;
  if (!fields || fault)
    return { status: "invalid", result: { status: "error", error: { "": fault ? [fault] : null } } };
  const submission = parseWithZod(fields, { schema });
  if (submission.status !== "success") return { status: "invalid", result: submission.reply({ hideFields: SECRETS }) };
  try {
    const done = await run(submission.value as z.output<Schema>);
    if (!quiet) refresh();
    return { status: "done", at: Date.now(), ...done };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof Conflict)
      return { status: "conflict", result: submission.reply({ hideFields: SECRETS }), report: error.report };
    if (!(error instanceof Refusal)) throw await referred(error);
    const fieldErrors = Object.fromEntries(Object.entries(error.fields ?? {}).map(([name, text]) => [name, [text]]));
    const result = submission.reply({ formErrors: [error.message], fieldErrors, hideFields: SECRETS });
    return { status: "invalid", result };
  }
}

/** What the viewer may not do, or not see, is refused like anything else, and kept with what it was asked about. */
async function keepingDenials<Input>(
  entry: CommandName,
  viewer: Viewer,
  input: Input,
  run: (viewer: Viewer, input: Input) => Promise<Done>,
): Promise<Done> {
  try {
    await keepPace("command", viewer);
    return await run(viewer, input);
  } catch (error) {
    if (error instanceof Denied) await recordDenial(viewer, { entry, target: targetOf(input) });
    throw error;
  }
}

/** The territory and the things a form names, and nothing of what was typed. */
function targetOf(input: unknown): string {
  return Object.entries(input ?? {})
    .flatMap(([name, value]) => (/^slug$|Id$/.test(name) && typeof value === "string" ? [value] : []))
    .join(" ");
}

/**
 * Turns a use case into a form command: identify, parse, run, refresh, and say what happened.
 * Expected outcomes come back as data; bugs are thrown to `error.tsx` and `instrumentation.ts`. `name` is its line in the
 * table of rules: without one, it does not compile. `quiet` changes nothing that the page shows, and leaves it as it is.
 */
export function command<Schema extends z.ZodType>(
  name: CommandName,
  schema: Schema,
  run: (viewer: Viewer, input: z.output<Schema>) => Promise<Done>,
  { quiet = false }: { quiet?: boolean } = {},
) {
  return async (_previous: CommandState, formData: FormData): Promise<CommandState> => {
    await requireSameOrigin();
    const viewer = await getViewer();
    if (viewer) return settle(schema, formData, (input) => keepingDenials(name, viewer, input, run), quiet);
    await recordDenial(null, { entry: name, target: "" });
    return askToSignIn();
  };
}

/** The same for someone who has not signed in yet. Public on purpose: sign-in and one-time links only. */
export function publicCommand<Schema extends z.ZodType>(
  _name: PublicCommandName,
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Done>,
) {
  return async (_previous: CommandState, formData: FormData): Promise<CommandState> => {
    await requireSameOrigin();
    return settle(schema, formData, async (input) => {
      await keepPace("command", null);
      return run(input);
    });
  };
}
