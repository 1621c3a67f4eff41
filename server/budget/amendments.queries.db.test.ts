import { beforeAll, expect, test } from "vitest";
import { read } from "@/server/db/transaction";
import { aLockedPlan, anAvenant, dating, planning, sealing } from "@/test-support/amendments";
import { anApproval } from "@/test-support/approvals";
import { client, everywhere } from "@/test-support/backstage";
import { aTerritory } from "@/test-support/builders";
import { freshDatabase } from "@/test-support/database";
import { amendDate } from "./amend-date";
import { listAmendments } from "./amendments.queries";
import { enterPlan } from "./enter-plan";
import { sealAmendment } from "./seal-amendment";

beforeAll(freshDatabase);

const listed = (territoryId: string) => read(everywhere, (tx) => listAmendments(tx, territoryId));

test("an avenant reads the same before and after it is made applicable, but for its state", async () => {
  const { territory, action, admin, milestoneId } = await aLockedPlan();
  const id = await anAvenant(admin, territory);
  await enterPlan(
    admin,
    planning(action.id, { "2021-07": 80_00 }, { amendmentId: id, operating: { "2021-07": 10_00 } }),
  );
  await amendDate(admin, dating(id, milestoneId, "2021-09-01", 2));
  const [draft] = await listed(territory.id);
  expect(draft).toMatchObject({
    number: 1,
    signedOn: "2021-03-10",
    sealed: false,
    plans: [
      {
        actionId: action.id,
        version: 1,
        lines: [{ month: "2021-07", amount: 80_00, operating: 10_00 }],
      },
    ],
    dates: [{ milestoneId, actionId: action.id, title: "Permis déposé", from: "2021-05-01", to: "2021-09-01" }],
  });
  await anApproval(admin, territory, id);
  await sealAmendment(admin, await sealing(id));
  expect(await listed(territory.id)).toEqual([{ ...draft, sealed: true, version: 4 }]);
});

test("a contract without an avenant lists none, nor those of another", async () => {
  const { territory, admin } = await aLockedPlan();
  await anAvenant(admin, territory);
  expect(await listed((await aTerritory(client())).id)).toEqual([]);
});
