import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { AmendmentInput } from "@/domain/budget/amendment.schema";
import { longDate, numericDate } from "@/domain/shared/format";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import { lastAuthor } from "@/server/audit/last-author";
import type { Done } from "@/server/command";
import { Conflict, divergence } from "@/server/conflict";
import { type LoadedContract, loadContract } from "@/server/contract/load-contract";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { type LoadedAmendment, loadDraft } from "./load-amendment";

const LABELS = { number: "Numéro", signedOn: "Signé le", object: "Objet", decision: "Décision" } as const;
const WRONG = "L’avenant n’est pas enregistré : une date ou un numéro est à corriger.";

/** Opens an avenant as a draft, or rewords the one being prepared. */
export function setAmendment(viewer: Viewer, input: AmendmentInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const contract = await loadContract(tx, viewer, input.slug);
    const { territoryId } = contract;
    const identity = { territoryId, actorId: viewer.id, operation: "amendment.set", key: input.key, payload: input };
    return once(tx, identity, async () => {
      const draft = input.amendmentId ? await freshDraft(tx, viewer, contract, input.amendmentId, input) : null;
      await judge(tx, contract, input);
      const id = await store(tx, viewer, contract, input);
      const { number, signedOn, object, decision } = input;
      const event = input.amendmentId ? "amendment.edited" : "amendment.opened";
      const after = { number, signedOn, object, decision };
      const before = draft && {
        number: draft.number,
        signedOn: draft.signedOn,
        object: draft.object,
        decision: draft.decision,
      };
      const trace = { territoryId, actionId: null, actorId: viewer.id, event, subjectId: id, after } as const;
      await record(tx, { ...trace, ...(before && { before }) });
      return {
        message: `Avenant n° ${number} ${input.amendmentId ? "enregistré" : "ouvert"} en brouillon.`,
      } satisfies Done;
    });
  });
}

/** The plans of the draft take effect on its day: they move with it. */
async function store(
  tx: Transaction,
  viewer: Viewer,
  contract: LoadedContract,
  input: AmendmentInput,
): Promise<string> {
  const { amendmentId, number, object, decision } = input;
  const content = { number, signedOn: new Date(input.signedOn), object, decision };
  if (amendmentId === undefined) {
    const { id: contractId, territoryId } = contract;
    const opened = await tx.amendment.create({ data: { ...content, territoryId, contractId, authorId: viewer.id } });
    return opened.id;
  }
  await tx.amendment.update({ where: { id: amendmentId }, data: { ...content, version: { increment: 1 } } });
  await tx.budgetVersion.updateMany({ where: { amendmentId }, data: { effectiveOn: content.signedOn } });
  return amendmentId;
}

async function judge(tx: Transaction, contract: LoadedContract, input: AmendmentInput): Promise<void> {
  if (!contract.planLocked)
    throw new Refusal(
      "amendment.planOpen",
      "Verrouillez d’abord le plan d’origine : tant qu’il est ouvert, il se corrige sans avenant.",
    );
  const others = await tx.amendment.findMany({
    where: { contractId: contract.id, ...(input.amendmentId && { id: { not: input.amendmentId } }) },
    orderBy: [{ signedOn: "desc" }, { number: "desc" }],
    select: { number: true, signedOn: true, sealedAt: true },
  });
  const draft = others.find(({ sealedAt }) => sealedAt === null);
  if (draft)
    throw new Refusal(
      "amendment.oneDraft",
      `L’avenant n° ${draft.number} est encore en brouillon : rendez-le applicable, ou modifiez-le pour en faire celui-ci.`,
    );
  if (others.some(({ number }) => number === input.number))
    throw new Refusal("amendment.number", WRONG, { number: `L’avenant n° ${input.number} existe déjà.` });
  const last = others[0];
  const problem =
    (input.signedOn > contract.today && `Au plus tard aujourd’hui, ${longDate(contract.today)}.`) ||
    (input.signedOn < contract.signedOn && `Pas avant le contrat, signé le ${longDate(contract.signedOn)}.`) ||
    (last && new Date(input.signedOn) < last.signedOn && `Pas avant l’avenant n° ${last.number}, qui le précède.`);
  if (problem) throw new Refusal("amendment.signedOn", WRONG, { signedOn: problem });
}

async function freshDraft(
  tx: Transaction,
  viewer: Viewer,
  contract: LoadedContract,
  amendmentId: string,
  input: AmendmentInput,
): Promise<LoadedAmendment> {
  const draft = await loadDraft(tx, viewer, amendmentId);
  if (draft.contractId !== contract.id)
    throw new Denied("amendment.unknown", "Cet avenant n’existe pas, ou il n’est pas dans votre périmètre.");
  if (draft.version === input.version) return draft;
  const text = ({ number, signedOn, object, decision }: AmendmentInput | LoadedAmendment) => ({
    number: String(number),
    signedOn: numericDate(signedOn),
    object,
    decision,
  });
  const fields = divergence(LABELS, text(input), text(draft));
  throw new Conflict({ ...(await lastAuthor(tx, draft.id)), version: draft.version, fields });
}
