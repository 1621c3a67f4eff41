import { beforeAll, expect, test } from "vitest";
import { addDays } from "@/domain/shared/calendar-date";
import { today } from "@/server/clock";
import { read } from "@/server/db/transaction";
import { client, everywhere } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { contractFacts } from "./contract-facts";

beforeAll(freshDatabase);

test("a pilot whose role has ended is no longer named, from the day after its last", async () => {
  const action = await anAction(client(), await aTerritory(client()));
  const pilot = await someone(client(), "PILOT", action);
  const namedWhenEnding = async (days: number) => {
    const endsOn = new Date(addDays(today({ situationDate: null }), days));
    await client().membership.updateMany({ where: { userId: pilot.id }, data: { endsOn } });
    const facts = await read(everywhere, (tx) => contractFacts(tx, action.territory.slug, null));
    return facts?.actions.find(({ id }) => id === action.id)?.pilots;
  };
  expect(await namedWhenEnding(0)).toEqual([pilot.name]);
  expect(await namedWhenEnding(-1)).toEqual([]);
});
