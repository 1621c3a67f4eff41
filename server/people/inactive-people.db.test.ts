import { beforeAll, expect, test } from "vitest";
import { inactiveSince } from "@/domain/access/retention";
import { dateInParis } from "@/domain/shared/calendar-date";
import { instantInParis } from "@/domain/shared/paris-clock";
import { read } from "@/server/db/transaction";
import { client } from "@/test-support/backstage";
import { aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { inactivePeople } from "./inactive-people.queries";

beforeAll(freshDatabase);

/** Midnight in Paris of the day two years ago: signing in just before is too long ago. */
const limit = () => instantInParis({ day: inactiveSince(dateInParis(new Date())), hour: 0, minute: 0 });

test("an account is inactive after twenty-four months without signing in, to the minute, in its own territory", async () => {
  const [here, there] = [await aTerritory(client()), await aTerritory(client())];
  const admin = await someone(client(), "ADMIN", here);
  const seen = async (at: number, territory = here, given: { suspendedAt?: Date; isDemo?: boolean } = {}) => {
    const person = await someone(client(), "COPIL", territory);
    await client().user.update({ where: { id: person.id }, data: { lastSeenAt: new Date(at), ...given } });
    return person;
  };
  const old = await seen(limit() - 60_000);
  await seen(limit());
  await seen(limit() - 60_000, there);
  await seen(limit() - 60_000, here, { suspendedAt: new Date() });
  await seen(limit() - 60_000, here, { isDemo: true });
  const never = await someone(client(), "COPIL", here);
  await client().user.update({ where: { id: never.id }, data: { createdAt: new Date(limit() - 60_000) } });
  const found = await read(admin, (tx) => inactivePeople(tx, here.id));
  expect(found.map(({ id }) => id).toSorted()).toEqual([old.id, never.id].toSorted());
  expect(found.find(({ id }) => id === never.id)?.lastSeen).toBeNull();
});
