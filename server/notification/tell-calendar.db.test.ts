import { beforeAll, expect, test } from "vitest";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { fund } from "@/test-support/funding";
import { aContractMilestone } from "@/test-support/milestones";
import { besideTheApplication } from "@/test-support/raw-sql";
import { on } from "@/test-support/spending";
import { tellCalendar } from "./tell-calendar";

beforeAll(freshDatabase);

const noticesOf = (userId: string) =>
  client().notification.findMany({
    where: { userId },
    select: { kind: true, actionId: true, href: true, actorId: true },
    orderBy: { kind: "asc" },
  });

test("the calendar tells the pilots and the project leader, each news once, and nobody else", async () => {
  const territory = await aTerritory(client(), { today: "2021-06-15" });
  const action = await anAction(client(), territory);
  const sibling = await anAction(client(), territory);
  const admin = await someone(client(), "ADMIN", territory);
  const pilot = await someone(client(), "PILOT", action);
  const others = [
    await someone(client(), "PILOT", sibling),
    await someone(client(), "COPIL", territory),
    await someone(client(), "INDUSTRIALIST", action),
  ];
  await client().statusDeclaration.create({
    data: {
      territoryId: territory.id,
      actionId: sibling.id,
      status: "ON_TRACK",
      sentence: "Tout va bien.",
      declaredOn: new Date("2021-06-14"),
      authorId: admin.id,
    },
  });
  await aContractMilestone(action, admin.id, { baseline: "2021-06-14" });
  await fund(pilot, action.id, { completeBy: on("2021-07-10"), completeByBasis: "Convention" });
  await Promise.all([tellCalendar(), tellCalendar()]);
  await tellCalendar();
  const base = `/territoires/${territory.slug}/actions/${action.number}`;
  const told = [
    { kind: "funding.lapsing", actionId: action.id, href: `${base}/financement`, actorId: null },
    { kind: "milestone.late", actionId: action.id, href: `${base}/jalons`, actorId: null },
    { kind: "point.awaited", actionId: action.id, href: `${base}?saisir=point`, actorId: null },
  ];
  expect(await noticesOf(pilot.id)).toEqual(told);
  expect(await noticesOf(admin.id)).toEqual(told);
  for (const { id } of others) expect(await noticesOf(id)).toEqual([]);
});

test("a territory that can't be told doesn't keep the others from being told, and its news is told once it can", async () => {
  const people = [];
  for (let count = 0; count < 2; count++) {
    const territory = await aTerritory(client());
    await anAction(client(), territory);
    people.push({ territory, admin: await someone(client(), "ADMIN", territory) });
  }
  const [broken, sound] = people;
  if (!broken || !sound) throw new Error("two territories");
  const beside = await besideTheApplication();
  await beside.query(`
    CREATE FUNCTION break_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken'; END $$;
    CREATE TRIGGER break_one BEFORE INSERT ON notification FOR EACH ROW WHEN (NEW.territory_id = '${broken.territory.id}') EXECUTE FUNCTION break_one()`);
  await expect(tellCalendar()).rejects.toThrow("broken");
  expect(await noticesOf(broken.admin.id)).toEqual([]);
  expect(await noticesOf(sound.admin.id)).toMatchObject([{ kind: "point.awaited" }]);
  await beside.query("DROP TRIGGER break_one ON notification");
  await tellCalendar();
  expect(await noticesOf(broken.admin.id)).toMatchObject([{ kind: "point.awaited" }]);
});
