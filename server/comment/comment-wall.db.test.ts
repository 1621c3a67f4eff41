import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import type { Role } from "@/domain/access/roles";
import { read, write } from "@/server/db/transaction";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction, type TestTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";

let territory: TestTerritory;
let action: TestAction;
let author: Viewer;
let ids: { internal: string; open: string };

beforeAll(async () => {
  await freshDatabase();
  territory = await aTerritory(client());
  action = await anAction(client(), territory);
  author = await someone(client(), "PREFECTURE", territory);
  const place = { territoryId: territory.id, actionId: action.id, authorId: author.id };
  const internal = await client().comment.create({ data: { ...place, audience: "STATE", text: "Entre nous." } });
  const open = await client().comment.create({ data: { ...place, text: "Pour tous." } });
  await client().commentMention.create({
    data: { territoryId: territory.id, commentId: internal.id, userId: author.id },
  });
  ids = { internal: internal.id, open: open.id };
});

const seen = (viewer: Viewer) =>
  read(viewer, async (tx) => ({
    comments: (await tx.$queryRaw<{ id: string }[]>`SELECT * FROM comment ORDER BY audience DESC`).map(({ id }) => id),
    mentions: await tx.commentMention.count(),
  }));

test("whoever sits with the State sees everything", async () => {
  const colleague = await someone(client(), "PREFECTURE", territory);
  expect(await seen(colleague)).toEqual({ comments: [ids.internal, ids.open], mentions: 1 });
});

test.each(["ADMIN", "COPIL", "PILOT", "INDUSTRIALIST", "OBSERVER"] as const)(
  "to %s, plain SQL shows no internal comment, counts none and changes none",
  async (role: Role) => {
    const onAction = role === "PILOT" || role === "INDUSTRIALIST";
    const viewer = await someone(client(), role, onAction ? action : territory);
    expect(await seen(viewer)).toEqual({ comments: [ids.open], mentions: 0 });
    const touched = await write(
      viewer,
      (tx) => tx.$executeRaw`UPDATE comment SET withdrawn_at = now() WHERE id = ${ids.internal}::uuid`,
    );
    expect(touched).toBe(0);
    const internal = { territoryId: territory.id, actionId: action.id, authorId: viewer.id, text: "Faux." };
    await expect(
      write(viewer, (tx) => tx.comment.create({ data: { ...internal, audience: "STATE" } })),
    ).rejects.toThrow(/row-level security/);
    await expect(
      write(viewer, (tx) => tx.comment.create({ data: { ...internal, audience: "ALL", parentId: ids.internal } })),
    ).rejects.toThrow();
  },
);

test("the role of the State ends with its last day", async () => {
  const former = await someone(client(), "PREFECTURE", territory);
  await client().membership.updateMany({ where: { userId: former.id }, data: { endsOn: new Date("2021-01-31") } });
  expect(await seen(former)).toEqual({ comments: [ids.open], mentions: 0 });
});

test("nobody changes who reads a comment, nor its words, nor removes it", async () => {
  for (const id of [ids.internal, ids.open]) {
    const change = (data: object) => write(author, (tx) => tx.comment.update({ where: { id }, data }));
    await expect(change({ audience: id === ids.open ? "STATE" : "ALL" })).rejects.toThrow(/what was written stays/);
    await expect(change({ text: "Autre chose." })).rejects.toThrow(/what was written stays/);
    await expect(write(author, (tx) => tx.comment.delete({ where: { id } }))).rejects.toThrow();
  }
});

test("an answer is for the readers of what it answers", async () => {
  const place = { territoryId: territory.id, actionId: action.id, authorId: author.id, text: "Oui." };
  await expect(
    write(author, (tx) => tx.comment.create({ data: { ...place, audience: "ALL", parentId: ids.internal } })),
  ).rejects.toThrow();
  await expect(
    write(author, (tx) => tx.comment.create({ data: { ...place, audience: "STATE", parentId: ids.open } })),
  ).rejects.toThrow();
});
