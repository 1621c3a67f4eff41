import "server-only";
import { actionFigures } from "@/domain/action/action-figures";
import { type CalendarNews, calendarNews } from "@/domain/notification/calendar-news";
import { EVERYWHERE, read, type Transaction, write } from "@/server/db/transaction";
import { fundingFacts } from "@/server/funding/funding-facts";
import { eachApart } from "@/server/jobs/each-apart";
import { obstacleRows, obstacles } from "@/server/obstacle/obstacle-rows";
import { contractFacts } from "@/server/territory/contract-facts";
import { notify } from "./notify";
import { holdersOf } from "./recipients";

/** Whom the calendar tells: who carries the action, and who holds the contract. */
const FOLLOWING = ["PILOT", "ADMIN"] as const;

/**
 * Tells the people of every territory what the day brings: answers overdue, milestones late, subsidies about to lapse, points
 * awaited. Each once, however often it is asked for. A territory that fails doesn't hold the others back.
 */
export async function tellCalendar(): Promise<void> {
  const territories = await read(EVERYWHERE, (tx) =>
    tx.territory.findMany({ where: { contract: { isNot: null } }, select: { id: true, slug: true } }),
  );
  await eachApart(territories, ({ id, slug }) => write({ id: "", reach: id }, (tx) => tellTerritory(tx, slug)));
}

async function tellTerritory(tx: Transaction, slug: string): Promise<void> {
  const facts = await contractFacts(tx, slug, null);
  if (!facts) return;
  const { territory, contract } = facts;
  const asked = { territoryId: territory.id, asOf: territory.today, knownAt: null };
  const actionIds = facts.actions.map(({ id }) => id);
  const news = calendarNews(
    {
      actions: facts.actions.map((row) => actionFigures({ ...row, contract }, territory.today)),
      funding: await fundingFacts(tx, asked),
      obstacles: obstacles.parse(await tx.$queryRaw`${obstacleRows({ ...asked, actionIds })}`),
    },
    territory.today,
  );
  for (const { actionId, number, path, ...told } of await untold(tx, territory.id, news)) {
    const href = `/territoires/${slug}/actions/${number}${path}`;
    const people = await holdersOf(tx, { territoryId: territory.id, actionId }, FOLLOWING);
    await notify(tx, { territoryId: territory.id, actorId: null, actionId, href, ...told }, people);
  }
}

/** What nobody was told yet: asked before looking for whom to tell. */
async function untold(tx: Transaction, territoryId: string, news: readonly CalendarNews[]): Promise<CalendarNews[]> {
  const told = await tx.notification.findMany({
    where: { territoryId, onceKey: { in: news.map(({ onceKey }) => onceKey) } },
    select: { onceKey: true },
    distinct: ["onceKey"],
  });
  return news.filter(({ onceKey }) => !told.some((known) => known.onceKey === onceKey));
}
