import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction } from "@/test-support/builders";
import { aMeeting } from "@/test-support/copil";
import { freshDatabase } from "@/test-support/database";
import { digest } from "@/test-support/digest";
import { addressing, anObstacle, escalating, raising, telling } from "@/test-support/obstacles";
import { addressObstacle } from "./address-obstacle";
import { answerObstacle } from "./answer-obstacle";
import { escalateObstacle } from "./escalate-obstacle";
import { raiseObstacle } from "./raise-obstacle";
import { reopenObstacle } from "./reopen-obstacle";
import { resolveObstacle } from "./resolve-obstacle";

beforeAll(freshDatabase);

async function aGround() {
  const territory = await aTerritory(client());
  const [action, neighbour] = [await anAction(client(), territory), await anAction(client(), territory)];
  const elsewhere = await anAction(client(), await aTerritory(client()));
  const over = (role: Parameters<typeof someone>[1], scope: Parameters<typeof someone>[2]) =>
    someone(client(), role, scope);
  const people = {
    admin: await over("ADMIN", territory),
    pilot: await over("PILOT", action),
    préfecture: await over("PREFECTURE", territory),
    copil: await over("COPIL", territory),
    industrialist: await over("INDUSTRIALIST", action),
    observer: await over("OBSERVER", territory),
    "neighbour pilot": await over("PILOT", neighbour),
    "industrialist of another action": await over("INDUSTRIALIST", neighbour),
    "lead of another territory": await over("ADMIN", elsewhere.territory),
    nobody: { ...(await over("OBSERVER", territory)), grants: [] },
  } satisfies Record<string, Viewer>;
  return { territory, action, people, meetingId: await aMeeting(people.admin.id, territory) };
}

type Ground = Awaited<ReturnType<typeof aGround>>;
type Name = keyof Ground["people"];

const OUTSIDE: readonly Name[] = [
  "neighbour pilot",
  "industrialist of another action",
  "lead of another territory",
  "nobody",
];

/** Whom each gesture is open to; the obstacle it is about was raised by the pilot. */
const GESTURES: Record<string, { open: readonly Name[]; make: (ground: Ground, viewer: Viewer) => Promise<unknown> }> =
  {
    raise: {
      open: ["admin", "pilot", "industrialist"],
      make: async ({ action }, viewer) => raiseObstacle(viewer, raising(action.id)),
    },
    address: following(async (_ground, viewer, id) => addressObstacle(viewer, addressing(id))),
    answer: following(async (_ground, viewer, id) => answerObstacle(viewer, telling(id))),
    escalate: following(async ({ meetingId }, viewer, id) => escalateObstacle(viewer, escalating(id, meetingId))),
    resolve: following(async (_ground, viewer, id) => resolveObstacle(viewer, telling(id))),
    reopen: following(async ({ people }, viewer, id) => {
      await resolveObstacle(people.pilot, telling(id));
      return reopenObstacle(viewer, telling(id, { version: 2 }));
    }),
  };

function following(run: (ground: Ground, viewer: Viewer, obstacleId: string) => Promise<unknown>) {
  return {
    open: ["admin", "pilot", "préfecture", "copil"] as const,
    make: async (ground: Ground, viewer: Viewer) =>
      run(ground, viewer, await raisedBy(ground.people.pilot, ground.action)),
  };
}

const raisedBy = (viewer: Viewer, action: TestAction) => anObstacle(viewer, action.id, { service: "Service fictif" });

test.each(Object.entries(GESTURES))(
  "%s is open to those whose role says so, and to nobody else",
  async (_name, gesture) => {
    const ground = await aGround();
    for (const [name, viewer] of Object.entries(ground.people) as [Name, Viewer][]) {
      const outcome = await gesture.make(ground, viewer).then(
        () => "done",
        (error: { code?: string }) => error.code,
      );
      const refusal = OUTSIDE.includes(name) ? expect.stringMatching(/\.unknown$/) : "access.denied";
      expect([name, outcome]).toEqual([name, gesture.open.includes(name) ? "done" : refusal]);
    }
  },
);

test("who raised it may resolve it, and make no other move", async () => {
  const { people, action, meetingId } = await aGround();
  const id = await raisedBy(people.industrialist, action);
  const before = await digest();
  for (const move of [
    () => addressObstacle(people.industrialist, addressing(id)),
    () => answerObstacle(people.industrialist, telling(id)),
    () => escalateObstacle(people.industrialist, escalating(id, meetingId)),
  ])
    await expect(move()).rejects.toMatchObject({ code: "access.denied" });
  expect(await digest()).toBe(before);
  await resolveObstacle(people.industrialist, telling(id));
  await expect(reopenObstacle(people.industrialist, telling(id, { version: 2 }))).rejects.toMatchObject({
    code: "access.denied",
  });
});

test("who raised it and left the action resolves it no more", async () => {
  const { people, action } = await aGround();
  const id = await raisedBy(people.industrialist, action);
  const left = { ...people.industrialist, grants: [] };
  await expect(resolveObstacle(left, telling(id))).rejects.toMatchObject({ code: "obstacle.unknown" });
});

const noticesOf = async (kind: string) => {
  const notices = await client().notification.findMany({ where: { kind }, select: { userId: true, href: true } });
  return notices.map(({ userId }) => userId);
};

test("raised, it is told to the lead, the pilots and the préfecture; moved, to who raised it and the pilots", async () => {
  const { people, action } = await aGround();
  const id = await raisedBy(people.industrialist, action);
  const told = await noticesOf("obstacle.raised");
  expect(told).toEqual(expect.arrayContaining([people.admin.id, people.pilot.id, people.préfecture.id]));
  for (const untold of [
    "industrialist",
    "copil",
    "observer",
    "neighbour pilot",
    "industrialist of another action",
  ] as const)
    expect(told).not.toContain(people[untold].id);
  await answerObstacle(people.préfecture, telling(id));
  expect((await noticesOf("obstacle.answered")).toSorted()).toEqual(
    expect.arrayContaining([people.industrialist.id, people.pilot.id].toSorted()),
  );
  expect(await noticesOf("obstacle.answered")).not.toContain(people.préfecture.id);
});
