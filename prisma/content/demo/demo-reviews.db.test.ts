import { beforeAll, expect, it } from "vitest";
import { readReviewQuery } from "@/domain/review/review-query";
import { isLeft } from "@/domain/review/review-state";
import { read } from "@/server/db/transaction";
import { reviewQueue } from "@/server/review/review-queue.queries";
import { client, everywhere } from "@/test-support/backstage";
import { freshDatabase } from "@/test-support/database";
import { loadContent } from "../load-content";

beforeAll(async () => {
  await freshDatabase();
  const own = process.env.DATABASE_URL;
  process.env.DATABASE_URL = process.env.DATABASE_OWNER_URL;
  await loadContent({ demo: true });
  process.env.DATABASE_URL = own;
});

it("leaves the préfecture about ten changes, an answer among them, since its fifth round", async () => {
  const reviewer = await client().user.findFirstOrThrow({ where: { memberships: { some: { role: "PREFECTURE" } } } });
  const territory = await client().territory.findFirstOrThrow({ where: { isDemo: true } });
  const asked = {
    territoryId: territory.id,
    reviewerId: reviewer.id,
    query: readReviewQuery({}),
    contradicted: [],
  };
  const { items, round } = await read(everywhere, (tx) => reviewQueue(tx, asked));
  expect(round).toMatchObject({ number: 6, isOpen: true, sinceAt: new Date("2021-05-17T17:00:00Z") });
  const left = items.filter(({ state }) => isLeft(state));
  expect(left.length).toBeGreaterThanOrEqual(8);
  expect(left.length).toBeLessThanOrEqual(18);
  expect(new Set(items.map(({ state }) => state))).toEqual(new Set(["TO_REVIEW", "ANSWERED", "ACCEPTED"]));
});
