import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import { FUNDING_KIND_LABELS } from "@/domain/funding/funding.labels";
import type { EditFundingInput } from "@/domain/funding/funding.schema";
import { schemeOf } from "@/domain/funding/scheme";
import { NBSP } from "@/domain/shared/format";
import { record } from "@/server/audit/journal";
import { lastAuthor } from "@/server/audit/last-author";
import type { Done } from "@/server/command";
import { Conflict, type ConflictingField, divergence } from "@/server/conflict";
import { write } from "@/server/db/transaction";
import { funderOf } from "./funder";
import { type LoadedFunding, loadFunding } from "./load-funding";

const LABELS = { funder: "Financeur", title: "Intitulé" } as const;
const UP_TO_DATE = "Ce financement porte déjà cet intitulé.";

/** Rewords the heading of a line; its amounts move only through steps. */
export function editFunding(viewer: Viewer, input: EditFundingInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const funding = await loadFunding(tx, viewer, input.lineId, "funding.record");
    const { territoryId, actionId } = funding.action;
    if (funding.version !== input.version) {
      const fields = conflictingFields(input, funding);
      if (fields.length === 0) return { message: UP_TO_DATE };
      const last = await lastAuthor(tx, funding.lineId, ["funding.added", "funding.edited"]);
      throw new Conflict({ ...last, version: funding.version, fields });
    }
    const funder = await funderOf(tx, input.funder, input.funderKind);
    const { kind, scheme, title = null } = input;
    await tx.fundingLine.update({
      where: { id: funding.lineId },
      data: { funderId: funder.id, kind, scheme, title, version: { increment: 1 } },
    });
    await record(tx, {
      territoryId,
      actionId,
      actorId: viewer.id,
      event: "funding.edited",
      subjectId: funding.lineId,
      before: { funder: funding.funder, kind: funding.kind, scheme: funding.scheme, title: funding.title },
      after: { funder: funder.name, kind, scheme, title },
    });
    return { message: `${funder.name}${NBSP}: financement mis à jour.` };
  });
}

/** Texts are compared side by side; a choice of a list that changed meanwhile is told by its label. */
function conflictingFields(input: EditFundingInput, funding: LoadedFunding): ConflictingField[] {
  const chosen = (name: string, label: string, yours: string, theirs: string): ConflictingField[] =>
    yours === theirs ? [] : [{ name, label, yours: "", theirs }];
  return [
    ...divergence(LABELS, { funder: input.funder, title: input.title ?? null }, funding),
    ...chosen("kind", "La nature", FUNDING_KIND_LABELS[input.kind], FUNDING_KIND_LABELS[funding.kind]),
    ...chosen("scheme", "Le dispositif", schemeOf(input.scheme).label, schemeOf(funding.scheme).label),
  ];
}
