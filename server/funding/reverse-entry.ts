import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import type { ReverseEntryInput } from "@/domain/funding/funding.schema";
import { type FundingEntry, takenBack } from "@/domain/funding/payments";
import { eurosExact, NBSP, plural, quantity } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import { Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import { canStillUndo } from "@/server/audit/undo-window";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { type LoadedFunding, loadFundingOfEntry, type StoredFundingEntry } from "./load-funding";
import { postPayments } from "./post-payments";

const TOO_LATE = "Il est trop tard pour annuler d’un clic. Ouvrez le financement et choisissez « Annuler l’écriture ».";
const DONE = "Cette écriture est déjà annulée, ou elle en annule une autre.";
const JUST_AFTER = "Annulé juste après la saisie.";

/** Takes back a claim or a receipt typed wrong, with what rests on it; the wrong value stays readable. */
export function reverseEntry(viewer: Viewer, input: ReverseEntryInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const funding = await loadFundingOfEntry(tx, viewer, { id: input.entryId });
    const { territoryId } = funding.action;
    const identity = { territoryId, actorId: viewer.id, operation: "funding.reverse", key: input.key, payload: input };
    return once(tx, identity, () =>
      takeBack(tx, viewer, funding, takenBack(funding.entries, input.entryId), input.reason),
    );
  });
}

/** Takes back one's own last gesture on a ledger, while nothing rests on it yet. */
export function undoPayment(viewer: Viewer, input: { key: string; batchId: string }): Promise<Done> {
  return write(viewer, async (tx) => {
    const funding = await loadFundingOfEntry(tx, viewer, { batchId: input.batchId });
    const { territoryId } = funding.action;
    const identity = { territoryId, actorId: viewer.id, operation: "funding.undo", key: input.key, payload: input };
    return once(tx, identity, () => {
      const batch = funding.entries.filter(({ batchId }) => batchId === input.batchId);
      const taken = takenBack(funding.entries, batch[0]?.id ?? "");
      const followed = taken.some(({ batchId }) => batchId !== input.batchId);
      if (followed || !batch.every((entry) => canStillUndo(viewer, entry))) throw new Refusal("undo.late", TOO_LATE);
      return takeBack(tx, viewer, funding, taken, JUST_AFTER);
    });
  });
}

async function takeBack(
  tx: Transaction,
  viewer: Viewer,
  funding: LoadedFunding,
  taken: readonly StoredFundingEntry[],
  reason: string,
): Promise<Done> {
  const [target] = taken;
  if (!target) throw new Refusal("funding.reversed", DONE);
  await postPayments(
    tx,
    funding,
    viewer.id,
    taken.map((entry) => reversalOf(entry, reason)),
  );
  const { territoryId, actionId } = funding.action;
  const { kind, amount, on, stage } = target;
  await record(tx, {
    territoryId,
    actionId,
    actorId: viewer.id,
    event: "funding.reversed",
    subjectId: funding.lineId,
    before: { stage, count: taken.length },
    after: { funder: funding.funder, kind, amount, on, reason },
  });
  const count = quantity(taken.length, "écriture", "écritures");
  return {
    message: `${funding.funder}${NBSP}: ${count} ${plural(taken.length, "annulée", "annulées")}, ${eurosExact(amount)}.`,
  };
}

/** The opposite of an entry, at its own date. */
function reversalOf({ id, stage, kind, on, amount }: FundingEntry, reason: string) {
  return { id: randomUUID(), stage, kind, on, amount: -amount as Cents, reversesId: id, reason };
}
