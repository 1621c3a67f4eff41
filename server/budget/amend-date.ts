import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { AmendmentDateInput } from "@/domain/budget/amendment.schema";
import { type CalendarDate, calendarDate } from "@/domain/shared/calendar-date";
import { longDate, numericDate } from "@/domain/shared/format";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import { lastAuthor } from "@/server/audit/last-author";
import type { Done } from "@/server/command";
import { Conflict, divergence } from "@/server/conflict";
import { once } from "@/server/db/once";
import { type Transaction, write } from "@/server/db/transaction";
import { type LoadedMilestone, loadMilestone } from "@/server/milestone/load-milestone";
import { type LoadedAmendment, loadDraft, touchDraft } from "./load-amendment";

/** Gives a milestone its date in the avenant being prepared; the date it already has, or none, leaves it as it is. */
export function amendDate(viewer: Viewer, input: AmendmentDateInput): Promise<Done> {
  return write(viewer, async (tx) => {
    const draft = await loadDraft(tx, viewer, input.amendmentId);
    const { territoryId } = draft;
    const identity = { territoryId, actorId: viewer.id, operation: "amendment.date", key: input.key, payload: input };
    return once(tx, identity, async () => {
      const milestone = await datable(tx, viewer, draft, input);
      if (draft.version !== input.version) await refuseStale(tx, draft, input);
      const date = input.date === milestone.baseline ? null : (input.date ?? null);
      await store(tx, draft, milestone.id, date);
      await touchDraft(tx, draft.id);
      const { title } = milestone;
      await record(tx, {
        territoryId,
        actionId: milestone.actionId,
        actorId: viewer.id,
        event: "amendment.dated",
        subjectId: draft.id,
        before: { date: milestone.baseline },
        after: { number: draft.number, title, date },
      });
      return {
        message: date
          ? `Jalon « ${title} » daté du ${longDate(date)} dans l’avenant n° ${draft.number}.`
          : `Jalon « ${title} » laissé à sa date.`,
      } satisfies Done;
    });
  });
}

async function datable(
  tx: Transaction,
  viewer: Viewer,
  { territoryId }: LoadedAmendment,
  { milestoneId, date }: AmendmentDateInput,
): Promise<LoadedMilestone> {
  const milestone = await loadMilestone(tx, viewer, milestoneId, "plan.edit");
  if (milestone.action.territoryId !== territoryId)
    throw new Denied("milestone.unknown", "Ce jalon n’existe pas, ou il n’est pas dans votre périmètre.");
  if (milestone.cancelled && date)
    throw new Refusal("milestone.cancelled", "Ce jalon est annulé : un avenant ne lui donne plus de date.");
  return milestone;
}

async function store(
  tx: Transaction,
  { id: amendmentId, territoryId }: LoadedAmendment,
  milestoneId: string,
  date: CalendarDate | null,
): Promise<void> {
  await tx.amendmentDate.deleteMany({ where: { amendmentId, milestoneId } });
  if (date) await tx.amendmentDate.create({ data: { territoryId, amendmentId, milestoneId, date: new Date(date) } });
}

/** Someone changed the draft meanwhile: that only matters when this date is not what was typed. */
async function refuseStale(tx: Transaction, draft: LoadedAmendment, input: AmendmentDateInput): Promise<void> {
  const [stored] = await tx.$queryRaw<{ date: string }[]>`
    SELECT date::date::text AS date FROM amendment_date
    WHERE amendment_id = ${draft.id}::uuid AND milestone_id = ${input.milestoneId}::uuid`;
  const fields = divergence(
    { date: "Nouvelle date" },
    { date: written(input.date) },
    { date: written(stored && calendarDate(stored.date)) },
  );
  if (fields.length > 0) throw new Conflict({ ...(await lastAuthor(tx, draft.id)), version: draft.version, fields });
}

const written = (date: CalendarDate | undefined) => (date ? numericDate(date) : null);
