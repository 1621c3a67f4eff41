import "server-only";
import type { ExplainedFigure } from "@/domain/explanation/explained-figure";
import type { JournalEvent } from "@/domain/journal/events";
import { JOURNAL_EVENTS } from "@/domain/journal/events";
import { addDays, type CalendarDate } from "@/domain/shared/calendar-date";
import { Prisma } from "@/prisma/generated/client";
import { recordedBy } from "@/server/db/recorded-by";

type Subject = "spending" | "plan" | "amendment" | "forecast" | "status" | "milestone" | "envelope" | "funding";

const MONEY: Subject[] = ["spending"];
const PLAN: Subject[] = ["plan", "amendment"];
const FUNDING: Subject[] = ["funding"];

/** What each figure changes with, as the journal names it. */
const SUBJECTS: Record<ExplainedFigure, readonly Subject[]> = {
  paid: MONEY,
  invoiced: MONEY,
  committed: MONEY,
  plan: PLAN,
  programmed: PLAN,
  gap: [...MONEY, ...PLAN],
  forecast: ["forecast", "status", ...MONEY, ...PLAN],
  progress: ["milestone"],
  delay: ["milestone", "amendment", "status"],
  milestones: ["milestone"],
  envelope: ["envelope"],
  aidPlanned: FUNDING,
  aidContracted: FUNDING,
  aidClaimed: FUNDING,
  aidReceived: FUNDING,
  ownFunds: FUNDING,
  ownAdvanced: [...FUNDING, ...MONEY],
  ownShare: FUNDING,
  fundingPlanned: FUNDING,
  fundingContracted: FUNDING,
  fundingReceived: FUNDING,
  remainder: [...FUNDING, ...PLAN],
  leverage: [...FUNDING, ...PLAN],
};

function eventsOf(figure: ExplainedFigure): JournalEvent[] {
  return JOURNAL_EVENTS.filter((event) => SUBJECTS[figure].some((subject) => event.startsWith(`${subject}.`)));
}

type Asked = {
  figure: ExplainedFigure;
  territoryId: string;
  actionIds: readonly string[];
  /** What was recorded for no action in particular counts too. */
  contractWide: boolean;
  /** Only what was recorded by the end of that day in Paris; null reads everything. */
  until: CalendarDate | null;
  knownAt: Date | null;
};

/** Who last changed what a figure is made of, as one JSON value: only in the actions given. */
export function lastChange({ figure, territoryId, actionIds, contractWide, until, knownAt }: Asked): Prisma.Sql {
  const end = knownAt === null ? until && addDays(until, 1) : null;
  return Prisma.sql`
    SELECT json_build_object('author', u.name, 'at', j.at)
    FROM journal_entry j JOIN app_user u ON u.id = j.actor_id
    WHERE j.territory_id = ${territoryId}::uuid AND j.event = ANY(${eventsOf(figure)}::text[])
      AND (j.action_id = ANY(${actionIds}::uuid[]) OR (${contractWide} AND j.action_id IS NULL))${recordedBy(Prisma.sql`j.at`, knownAt)}
      AND (${end}::date IS NULL OR j.at < ${end}::date::timestamp AT TIME ZONE 'Europe/Paris')
    ORDER BY j.sequence DESC LIMIT 1`;
}
