import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import type { RecordDecisionInput, ScheduleMeetingInput } from "@/domain/copil/copil.schema";
import { calendarDate } from "@/domain/shared/calendar-date";
import { recordDecision } from "@/server/copil/record-decision";
import { scheduleMeeting } from "@/server/copil/schedule-meeting";
import { client } from "@/test-support/backstage";
import type { TestTerritory } from "./builders";

export const scheduling = (
  { slug }: TestTerritory,
  given: Partial<ScheduleMeetingInput> = {},
): ScheduleMeetingInput => ({ key: randomUUID(), slug, heldOn: calendarDate("2021-06-24"), ...given });

/** A session fixed through the application, held on 6 May 2021 unless told otherwise. */
export async function aSession(author: Viewer, territory: TestTerritory, heldOn = "2021-05-06"): Promise<string> {
  await scheduleMeeting(author, scheduling(territory, { heldOn: calendarDate(heldOn) }));
  const { id } = await client().copilMeeting.findFirstOrThrow({
    where: { territoryId: territory.id },
    orderBy: { number: "desc" },
  });
  return id;
}

type MeetingGiven = { number?: number; heldOn?: string; place?: string; cancelled?: boolean };

/** A session written as it stands, whatever the application would say; to come on 24 June 2021 unless told otherwise. */
export async function aMeeting(
  authorId: string,
  territory: TestTerritory,
  { number, heldOn = "2021-06-24", place, cancelled }: MeetingGiven = {},
): Promise<string> {
  const territoryId = territory.id;
  const meeting = await client().copilMeeting.create({
    data: {
      territoryId,
      number: number ?? (await client().copilMeeting.count({ where: { territoryId } })) + 1,
      heldOn: new Date(heldOn),
      place: place ?? null,
      cancelledAt: cancelled ? new Date() : null,
      authorId,
    },
  });
  return meeting.id;
}

export const deciding = (meetingId: string, given: Partial<RecordDecisionInput> = {}): RecordDecisionInput => ({
  key: randomUUID(),
  meetingId,
  text: "Déposer le dossier FEDER avant l’été.",
  owner: "Alès Agglomération",
  ...given,
});

/** A decision recorded through the application; the id it was given. */
export async function aDecision(
  author: Viewer,
  meetingId: string,
  given: Partial<RecordDecisionInput> = {},
): Promise<string> {
  await recordDecision(author, deciding(meetingId, given));
  const { id } = await client().decision.findFirstOrThrow({ where: { meetingId }, orderBy: { number: "desc" } });
  return id;
}
