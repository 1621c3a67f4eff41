import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { ApplyDecisionInput, ReopenDecisionInput } from "@/domain/copil/copil.schema";
import { longDate, NBSP } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import { lastAuthor } from "@/server/audit/last-author";
import type { Done } from "@/server/command";
import { Conflict } from "@/server/conflict";
import { type Transaction, write } from "@/server/db/transaction";
import { type LoadedDecision, loadDecision } from "./load-copil";

/** Says a decision is applied, since which day, and what it came to. */
export function applyDecision(viewer: Viewer, input: ApplyDecisionInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const decision = await loadDecision(tx, viewer, input.decisionId);
    const { appliedOn, note = null } = input;
    if (decision.appliedOn === appliedOn && decision.note === note) return done(decision, appliedOn);
    await assertFresh(tx, decision, input.version);
    judge(decision, appliedOn);
    await tx.decision.update({
      where: { id: decision.id },
      data: { appliedOn: new Date(appliedOn), appliedNote: note, version: { increment: 1 } },
    });
    await record(tx, {
      ...traceOf(viewer, decision),
      event: "decision.applied",
      after: { ...told(decision), appliedOn, note },
    });
    return done(decision, appliedOn);
  });
}

/** Takes back that a decision is applied, with the reason it is not. */
export function reopenDecision(viewer: Viewer, input: ReopenDecisionInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const decision = await loadDecision(tx, viewer, input.decisionId);
    const message = `${nameOf(decision)} rouverte : elle reste à appliquer.`;
    if (decision.appliedOn === null) return { message };
    await assertFresh(tx, decision, input.version);
    await tx.decision.update({
      where: { id: decision.id },
      data: { appliedOn: null, appliedNote: null, version: { increment: 1 } },
    });
    await record(tx, {
      ...traceOf(viewer, decision),
      event: "decision.reopened",
      before: { ...told(decision), appliedOn: decision.appliedOn, note: decision.note },
      after: { ...told(decision), reason: input.reason },
    });
    return { message };
  });
}

const nameOf = ({ number, meeting }: LoadedDecision) => `Décision n°${NBSP}${number} du COPIL n°${NBSP}${meeting}`;
const told = ({ number, meeting, text }: LoadedDecision) => ({ number, meeting, text });

function done(decision: LoadedDecision, appliedOn: ApplyDecisionInput["appliedOn"]): Done {
  return { message: `${nameOf(decision)} appliquée le ${longDate(appliedOn)}.` };
}

function traceOf(viewer: Viewer, { territoryId, actionId, id }: LoadedDecision) {
  return { territoryId, actionId, actorId: viewer.id, subjectId: id };
}

function judge({ heldOn, today }: LoadedDecision, appliedOn: ApplyDecisionInput["appliedOn"]): void {
  const problem =
    (appliedOn > today && `Au plus tard aujourd’hui, ${longDate(today)}.`) ||
    (appliedOn < heldOn && `Pas avant la séance, tenue le ${longDate(heldOn)}.`);
  if (problem)
    throw new Refusal("decision.appliedOn", "La suite n’est pas enregistrée : sa date est à corriger.", {
      appliedOn: problem,
    });
}

/** Someone said something else of it meanwhile: what is true now is shown before anything is written. */
async function assertFresh(tx: Transaction, decision: LoadedDecision, version: number): Promise<void> {
  if (decision.version === version) return;
  const theirs = decision.appliedOn ? `appliquée le ${longDate(decision.appliedOn)}` : "à appliquer";
  const fields = [{ name: "state", label: "La décision", yours: "", theirs }];
  throw new Conflict({ ...(await lastAuthor(tx, decision.id)), version: decision.version, fields });
}
