import { firstDay } from "@/domain/shared/calendar-date";
import { stableId } from "../identity";
import { actionId, type DemoWriter, userId } from "./demo-writer";
import { pilotOf } from "./people";
import type { ActionStory } from "./story/action-story";
import { asDay, typedAt } from "./story/calendar";
import { POINTS, type PointStory } from "./story/points";
import { meetingId } from "./write-copil";

/** The météo each pilot declared, in their own words. */
export async function writeStatuses(writer: DemoWriter, stories: readonly ActionStory[]): Promise<void> {
  const { tx, ground, journal } = writer;
  const rows = stories.flatMap(({ number: action, statuses }) =>
    statuses.map(({ on, status, sentence }, index) => {
      const id = stableId(`demo:status:${action}:${index}`);
      const at = typedAt(on, id);
      const previous = statuses[index - 1]?.status ?? null;
      const author = pilotOf(action);
      const said = pointOf(POINTS[`${action}:${on}`]);
      journal.push({
        at,
        author,
        action,
        event: "status.declared",
        subjectId: id,
        after: { status, previous, sentence, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value)) },
      });
      return {
        id,
        ...declaration(writer, action, at),
        status,
        sentence,
        kind: said.declaredProgress === undefined ? ("STATUS" as const) : ("POINT" as const),
        ...said,
        declaredOn: asDay(on),
        territoryId: ground.territoryId,
      };
    }),
  );
  await tx.statusDeclaration.createMany({ data: rows });
}

/** What makes a météo a whole point; nothing when it is one alone. */
function pointOf(point: PointStory | undefined) {
  if (!point) return {};
  const { progress, done = null, upcoming = null, difficulties = null, asked } = point;
  return {
    declaredProgress: progress,
    done,
    upcoming,
    difficulties,
    decisionAsked: asked?.decision ?? null,
    meetingId: asked?.session ? meetingId(asked.session) : null,
  };
}

export async function writeForecasts(writer: DemoWriter, stories: readonly ActionStory[]): Promise<void> {
  const { tx, ground, journal } = writer;
  const rows = stories.flatMap(({ number: action, forecasts }) =>
    forecasts.map(({ on, amount, reason, months }, index) => {
      const id = forecastId(action, index);
      const at = typedAt(on, id);
      const previous = forecasts[index - 1]?.amount ?? null;
      const author = pilotOf(action);
      const before = { amount: previous };
      journal.push({
        at,
        author,
        action,
        event: "forecast.revised",
        subjectId: id,
        before,
        after: { amount, previous, reason, shiftMonths: null, months: months.map((line) => ({ ...line })) },
      });
      return {
        id,
        ...declaration(writer, action, at),
        amountCents: BigInt(amount),
        reason,
        declaredOn: asDay(on),
        territoryId: ground.territoryId,
      };
    }),
  );
  await tx.forecastRevision.createMany({ data: rows });
  await tx.forecastMonth.createMany({ data: stories.flatMap((story) => forecastMonths(writer, story)) });
}

const forecastId = (action: number, index: number) => stableId(`demo:forecast:${action}:${index}`);

function forecastMonths({ ground }: DemoWriter, { number: action, forecasts }: ActionStory) {
  return forecasts.flatMap(({ months }, index) =>
    months.map(({ month, amount }) => ({
      territoryId: ground.territoryId,
      revisionId: forecastId(action, index),
      month: asDay(firstDay(month)),
      amountCents: BigInt(amount),
    })),
  );
}

function declaration(writer: DemoWriter, action: number, recordedAt: Date) {
  return { actionId: actionId(writer, action), authorId: userId(pilotOf(action)), recordedAt };
}
