import "server-only";
import { z } from "zod";
import { can, type Viewer } from "@/domain/access/permissions";
import { type CalendarDate, calendarDateSchema } from "@/domain/shared/calendar-date";
import { Denied } from "@/domain/shared/refusal";
import { Prisma } from "@/prisma/generated/client";
import { today } from "@/server/clock";
import { enterTerritory, type Transaction } from "@/server/db/transaction";

const place = {
  territoryId: z.string(),
  regionId: z.string(),
  slug: z.string(),
  signedOn: calendarDateSchema,
  situationDate: calendarDateSchema.nullable(),
};
const PLACE = Prisma.sql`
  t.id AS "territoryId", t.region_id AS "regionId", t.slug, k.signed_on::text AS "signedOn", t.situation_date::text AS "situationDate"`;

function withToday<Row extends { situationDate: CalendarDate | null }>({ situationDate, ...row }: Row) {
  return { ...row, today: today({ situationDate }) };
}

type Scope = { territoryId: string; regionId: string };

async function enter<Row extends Scope>(
  tx: Transaction,
  viewer: Viewer,
  found: Row | undefined,
  unknown: string,
): Promise<Row> {
  if (!found || !can(viewer, "decision.record", found)) throw new Denied("copil.unknown", unknown);
  await enterTerritory(tx, found.territoryId);
  return found;
}

const territoryRow = z.object(place).transform(withToday);
export type LoadedCopil = z.infer<typeof territoryRow>;

/** The COPIL of a territory, once the viewer may record its decisions. Sessions are numbered one after the other. */
export async function loadCopil(tx: Transaction, viewer: Viewer, slug: string): Promise<LoadedCopil> {
  const rows = await tx.$queryRaw`
    SELECT ${PLACE} FROM territory t JOIN contract k ON k.territory_id = t.id WHERE t.slug = ${slug} FOR NO KEY UPDATE OF k`;
  const [found] = z.array(territoryRow).parse(rows);
  return enter(tx, viewer, found, "Ce territoire n’existe pas, ou il n’est pas dans votre périmètre.");
}

const meetingRow = z
  .object({
    ...place,
    id: z.string(),
    number: z.int(),
    heldOn: calendarDateSchema,
    place: z.string().nullable(),
    cancelled: z.boolean(),
    version: z.int(),
  })
  .transform(withToday);
export type LoadedMeeting = z.infer<typeof meetingRow>;

/** A session, locked until the end of the transaction, once the viewer may record what it decides. */
export async function loadMeeting(tx: Transaction, viewer: Viewer, meetingId: string): Promise<LoadedMeeting> {
  const rows = await tx.$queryRaw`
    SELECT ${PLACE}, c.id, c.number, c.held_on::date::text AS "heldOn", c.place, c.cancelled_at IS NOT NULL AS cancelled, c.version
    FROM copil_meeting c JOIN territory t ON t.id = c.territory_id JOIN contract k ON k.territory_id = t.id
    WHERE c.id = ${meetingId}::uuid FOR NO KEY UPDATE OF c`;
  const [found] = z.array(meetingRow).parse(rows);
  return enter(tx, viewer, found, "Cette séance n’existe pas, ou elle n’est pas dans votre périmètre.");
}

const decisionRow = z
  .object({
    ...place,
    id: z.string(),
    actionId: z.string().nullable(),
    number: z.int(),
    meeting: z.int(),
    heldOn: calendarDateSchema,
    text: z.string(),
    appliedOn: calendarDateSchema.nullable(),
    note: z.string().nullable(),
    version: z.int(),
  })
  .transform(withToday);
export type LoadedDecision = z.infer<typeof decisionRow>;

/** A decision, locked until the end of the transaction, once the viewer may say what became of it. */
export async function loadDecision(tx: Transaction, viewer: Viewer, decisionId: string): Promise<LoadedDecision> {
  const rows = await tx.$queryRaw`
    SELECT ${PLACE}, d.id, d.action_id AS "actionId", d.number, c.number AS meeting, c.held_on::date::text AS "heldOn", d.text,
           d.applied_on::date::text AS "appliedOn", d.applied_note AS note, d.version
    FROM decision d JOIN copil_meeting c ON c.id = d.meeting_id JOIN territory t ON t.id = d.territory_id
      JOIN contract k ON k.territory_id = t.id
    WHERE d.id = ${decisionId}::uuid FOR NO KEY UPDATE OF d`;
  const [found] = z.array(decisionRow).parse(rows);
  return enter(tx, viewer, found, "Cette décision n’existe pas, ou elle n’est pas dans votre périmètre.");
}
