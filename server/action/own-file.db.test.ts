import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/permissions";
import { read } from "@/server/db/transaction";
import { contractFacts } from "@/server/territory/contract-facts";
import { isFull, visibleContract } from "@/server/territory/visible-contract";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone } from "@/test-support/builders";
import { aMeeting } from "@/test-support/copil";
import { freshDatabase } from "@/test-support/database";
import { anObstacle } from "@/test-support/obstacles";
import { actionDetails } from "./action-page.queries";

beforeAll(freshDatabase);

async function aGround() {
  const territory = await aTerritory(client());
  const [action, neighbour] = [await anAction(client(), territory), await anAction(client(), territory)];
  const people = {
    admin: await someone(client(), "ADMIN", territory),
    pilot: await someone(client(), "PILOT", action),
    préfecture: await someone(client(), "PREFECTURE", territory),
    industrialist: await someone(client(), "INDUSTRIALIST", action),
    "industrialist of another action": await someone(client(), "INDUSTRIALIST", neighbour),
  };
  const said = (actionId: string, text: string, given: object = {}) =>
    client().comment.create({
      data: { territoryId: territory.id, actionId, authorId: people.préfecture.id, text, ...given },
    });
  return { territory, action, neighbour, people, said };
}

/** What the page of that action shows of a file of one's own; undefined when the page is a 404. */
function ownFileFor(viewer: Viewer, slug: string, actionId: string) {
  return read(viewer, async (tx) => {
    const facts = await contractFacts(tx, slug, null);
    const contract = facts && visibleContract(viewer, facts);
    const action = contract?.actions.filter(isFull).find(({ id }) => id === actionId);
    return contract && action ? (await actionDetails(tx, contract, action, null)).ownFile : undefined;
  });
}

test("the industrialist of the action has a file on its page, and nobody else does", async () => {
  const { territory, action, people } = await aGround();
  const seen = async (name: keyof typeof people) => {
    const file = await ownFileFor(people[name], territory.slug, action.id);
    return file === undefined ? "404" : file === null ? "none" : "own";
  };
  expect(await seen("industrialist")).toBe("own");
  for (const name of ["admin", "pilot", "préfecture"] as const)
    expect([name, await seen(name)]).toEqual([name, "none"]);
  expect(await seen("industrialist of another action")).toBe("404");
});

test("it holds what is asked of this action and open, and nothing internal, settled, taken back or of another", async () => {
  const { territory, action, neighbour, people, said } = await aGround();
  const asked = { kind: "CLARIFICATION" } as const;
  await said(action.id, "Quel délai pour la pièce ?", asked);
  await said(action.id, "Réponse reçue.", { ...asked, resolvedAt: new Date(), resolvedById: people.préfecture.id });
  await said(action.id, "Question retirée.", { ...asked, withdrawnAt: new Date() });
  await said(action.id, "Entre services.", { audience: "STATE" });
  await said(action.id, "Vu en réunion.");
  await said(neighbour.id, "Question du voisin.", asked);
  await anObstacle(people.admin, action.id, { service: "Service fictif" });
  await anObstacle(people.admin, neighbour.id, { service: "Service du voisin" });
  await aMeeting(people.admin.id, territory, { number: 5, heldOn: "2021-05-06" });
  await aMeeting(people.admin.id, territory, { number: 6 });
  await aMeeting(people.admin.id, territory, { number: 7, cancelled: true });
  const file = await ownFileFor(people.industrialist, territory.slug, action.id);
  const told = JSON.stringify(file);
  expect(file?.headline).toBe("Une précision vous est demandée");
  expect(file?.asked.map(({ key }) => key.split("-")[0])).toEqual(["question"]);
  expect(file?.asked[0]?.sentence).toContain("Quel délai pour la pièce ?");
  expect(file?.hands.map(({ sentence }) => sentence.split(",")[0])).toEqual(["Service fictif"]);
  expect(told).toContain("24\u00a0juin 2021");
  for (const hidden of ["Réponse reçue", "retirée", "Entre services", "réunion", "voisin", "n°\u00a05", "n°\u00a07"])
    expect(told).not.toContain(hidden);
});
