import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { announcedAmount } from "@/domain/contract/envelope.labels";
import type { ClaimEnvelopeInput } from "@/domain/contract/envelope.schema";
import { longDate } from "@/domain/shared/format";
import { Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import type { Done } from "@/server/command";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { type LoadedContract, loadContract } from "./load-contract";

/** Adds what someone announced for the contract; it is never rewritten, only withdrawn. */
export function claimEnvelope(viewer: Viewer, input: ClaimEnvelopeInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const contract = await loadContract(tx, viewer, input.slug);
    const { territoryId } = contract;
    const identity = { territoryId, actorId: viewer.id, operation: "envelope.claim", key: input.key, payload: input };
    return once(tx, identity, async () => {
      await judge(tx, contract, input);
      const { author, shortAuthor, amount, wording, statedOn, document, perimeter } = input;
      const { id } = await tx.envelopeClaim.create({
        data: {
          territoryId,
          contractId: contract.id,
          author,
          shortAuthor,
          amountCents: BigInt(amount),
          wording,
          statedOn: new Date(statedOn),
          document,
          perimeter,
          authorId: viewer.id,
        },
      });
      await record(tx, {
        territoryId,
        actionId: null,
        actorId: viewer.id,
        event: "envelope.claimed",
        subjectId: id,
        after: { amount, author, perimeter },
      });
      return { message: `Annonce de ${announcedAmount(amount)} enregistrée.` } satisfies Done;
    });
  });
}

const WRONG = "L’annonce n’est pas enregistrée : une réponse est à corriger.";

async function judge(tx: Transaction, { territoryId, today }: LoadedContract, input: ClaimEnvelopeInput) {
  if (input.statedOn > today)
    throw new Refusal("envelope.future", WRONG, { statedOn: `Au plus tard aujourd’hui, ${longDate(today)}.` });
  const { author, perimeter } = input;
  const same = await tx.envelopeClaim.findFirst({
    where: { territoryId, author, perimeter, statedOn: new Date(input.statedOn), withdrawnOn: null },
    select: { id: true },
  });
  if (same)
    throw new Refusal("envelope.twice", WRONG, {
      author: "Cet auteur a déjà une annonce à cette date pour ce périmètre : retirez-la si elle est fausse.",
    });
}
