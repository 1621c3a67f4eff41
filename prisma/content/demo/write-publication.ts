import { calendarDate } from "@/domain/shared/calendar-date";
import { type DemoWriter, lead } from "./demo-writer";
import { typedAt } from "./story/calendar";

const OPENED_ON = calendarDate("2021-02-01");

/** The page of the territory is open to everyone, under the mention of the demonstration. */
export async function writePublication({ tx, ground, journal }: DemoWriter): Promise<void> {
  const publishedAt = typedAt(OPENED_ON, "publication");
  await tx.territory.update({ where: { id: ground.territoryId }, data: { publishedAt } });
  journal.push({
    at: publishedAt,
    author: lead,
    action: null,
    event: "publication.opened",
    subjectId: ground.territoryId,
    after: { open: true },
  });
}
