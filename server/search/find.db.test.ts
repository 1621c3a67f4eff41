import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { navigation } from "@/components/territory/navigation";
import type { Viewer } from "@/domain/access/permissions";
import type { SearchKind } from "@/domain/search/search";
import { TERRITORY_PAGES } from "@/domain/search/searched-pages";
import { cents } from "@/domain/shared/money";
import { read } from "@/server/db/transaction";
import { addMilestone } from "@/server/milestone/add-milestone";
import { contractFacts } from "@/server/territory/contract-facts";
import { visibleContract } from "@/server/territory/visible-contract";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestTerritory } from "@/test-support/builders";
import { aMeeting } from "@/test-support/copil";
import { freshDatabase } from "@/test-support/database";
import { adding } from "@/test-support/milestones";
import { anObstacle } from "@/test-support/obstacles";
import { openExpense } from "@/test-support/spending";
import { findEverything } from "./find";

beforeAll(freshDatabase);

const AMOUNT = 7_919_31;

/** Two actions with one thing of each kind, told with the same rare word; a second territory tells it too. */
async function aScene() {
  const word = `zyx${randomUUID().slice(0, 8)}`;
  const here = await furnished(word);
  const elsewhere = await furnished(word);
  return { word, ...here, elsewhere };
}

async function furnished(word: string) {
  const territory = await aTerritory(client());
  const admin = await someone(client(), "ADMIN", territory);
  const [first, second] = [await anAction(client(), territory), await anAction(client(), territory)];
  for (const action of [first, second]) {
    await client().action.update({
      where: { id: action.id },
      data: { title: `Étude ${word} de l’Hôtel`, aliases: [`Ancien nom ${word}`] },
    });
    await addMilestone(admin, adding(action.id, { title: `Jalon ${word}` }));
    await openExpense(admin, action.id, { object: `Objet ${word}`, supplier: `Tiers ${word}`, amount: cents(AMOUNT) });
    await anObstacle(admin, action.id, { title: `Blocage ${word}` });
  }
  return { territory, admin, first, second };
}

const found = async (viewer: Viewer, text: string) => {
  const { groups } = await findEverything(viewer, text);
  return Object.fromEntries(groups.map(({ kind, hits }) => [kind, hits.length])) as Partial<Record<SearchKind, number>>;
};
const hitsOf = async (viewer: Viewer, text: string, kind: SearchKind) =>
  (await findEverything(viewer, text)).groups.find((group) => group.kind === kind)?.hits ?? [];

test("each role finds the actions of its territory, and the parts of those it reads in full alone", async () => {
  const { word, territory, first, admin } = await aScene();
  const whole = { ACTION: 2, MILESTONE: 2, EXPENSE: 2, OBSTACLE: 2 };
  const own = { ACTION: 2, MILESTONE: 1, EXPENSE: 1, OBSTACLE: 1 };
  expect(await found(admin, word)).toEqual(whole);
  for (const role of ["COPIL", "PREFECTURE", "OBSERVER"] as const)
    expect(await found(await someone(client(), role, territory), word), role).toEqual(whole);
  for (const role of ["PILOT", "INDUSTRIALIST"] as const)
    expect(await found(await someone(client(), role, first), word), role).toEqual(own);
});

test("of an action that is not read in full, nothing but its public facts, and a link to the dashboard", async () => {
  const { word, territory, first, second } = await aScene();
  const industrialist = await someone(client(), "INDUSTRIALIST", first);
  const hits = await hitsOf(industrialist, word, "ACTION");
  expect(hits.map(({ href }) => href).toSorted()).toEqual(
    [`/territoires/${territory.slug}`, `/territoires/${territory.slug}/actions/${first.number}`].toSorted(),
  );
  const everything = JSON.stringify(await findEverything(industrialist, word));
  expect(everything).not.toContain(`/actions/${second.number}`);
});

test("an action closed by its confidentiality keeps its parts from who no longer reads it", async () => {
  const { word, territory, first } = await aScene();
  const observer = await someone(client(), "OBSERVER", territory);
  await client().action.update({ where: { id: first.id }, data: { textsVisibility: "ACTION" } });
  expect(await found(observer, word)).toEqual({ ACTION: 2, MILESTONE: 1, EXPENSE: 1, OBSTACLE: 1 });
});

test("another territory does not exist, whoever asks, and a role over the nation finds both", async () => {
  const { word, admin, elsewhere } = await aScene();
  for (const viewer of [admin, elsewhere.admin]) {
    const slug = viewer === admin ? elsewhere.territory.slug : undefined;
    expect(JSON.stringify(await findEverything(viewer, word))).not.toContain(slug ?? "jamais");
    expect((await found(viewer, word)).EXPENSE).toBe(2);
  }
  const national = await someone(client(), "OBSERVER", "nation");
  expect(await found(national, word)).toMatchObject({ ACTION: 4, EXPENSE: 4 });
  const nobody = { ...admin, grants: [], reach: "" };
  expect(await found(nobody, word)).toEqual({});
});

test("no amount is in any answer", async () => {
  const { word, admin } = await aScene();
  const said = JSON.stringify(await findEverything(admin, word));
  expect(said).not.toMatch(/7.?919|791931/);
});

test.each(["etude", "ÉTUDE", "Étude", "l'hotel", "L’HÔTEL", "HOTEL étude", "ancien nom"])(
  "« %s » finds « Étude de l’Hôtel », by its title or its former name",
  async (text) => {
    const { word, admin } = await aScene();
    expect((await found(admin, `${text} ${word}`)).ACTION).toBe(2);
  },
);

test.each(["%", "_", "\\", ".*", "' OR 1=1 --", "(", "[a", "$$", "\u0000zzz", "%%%", "a|b"])(
  "%j is a text like another",
  async (text) => {
    const { word, admin } = await aScene();
    expect(await found(admin, `${text} ${word}`)).toEqual({});
    expect((await found(admin, text)).EXPENSE ?? 0).toBe(0);
  },
);

test("an expense is found by its number, an action by its own first", async () => {
  const { admin, first, territory } = await aScene();
  const [expense] = await client().expense.findMany({ where: { actionId: first.id } });
  const reference = `dep-${String(expense?.number).padStart(4, "0")}`;
  const [hit] = await hitsOf(admin, reference, "EXPENSE");
  expect(hit?.href).toBe(`/territoires/${territory.slug}/actions/${first.number}?depense=${expense?.id}`);
  const [action] = await hitsOf(admin, String(first.number), "ACTION");
  expect(action?.href).toBe(`/territoires/${territory.slug}/actions/${first.number}`);
});

test("people are found by who manages them; the others find the pilots of the actions they read", async () => {
  const { territory, first, second, admin } = await aScene();
  const name = `Quidam ${randomUUID().slice(0, 8)}`;
  const named = async (role: "PILOT" | "COPIL", over: TestTerritory | typeof first) => {
    const person = await someone(client(), role, over);
    await client().user.update({ where: { id: person.id }, data: { name } });
    return person;
  };
  const gone = await named("PILOT", first);
  await client().user.update({ where: { id: gone.id }, data: { suspendedAt: new Date() } });
  await named("PILOT", first);
  await named("PILOT", second);
  const member = await named("COPIL", territory);
  const managed = await hitsOf(admin, name, "PERSON");
  expect(managed.map(({ href }) => href)).toEqual(
    Array.from({ length: 3 }, () => `/territoires/${territory.slug}/administration/personnes`),
  );
  expect(await hitsOf(member, name, "PERSON")).toHaveLength(2);
  const industrialist = await someone(client(), "INDUSTRIALIST", first);
  expect((await hitsOf(industrialist, name, "PERSON")).map(({ href }) => href)).toEqual([
    `/territoires/${territory.slug}/actions/${first.number}`,
  ]);
  const { email } = await client().user.findUniqueOrThrow({ where: { id: member.id } });
  expect(await hitsOf(industrialist, email, "PERSON")).toEqual([]);
});

test("decisions of the whole contract are found by who reads all of it, those of an action by its readers", async () => {
  const { word, territory, first, second, admin } = await aScene();
  const meetingId = await aMeeting(admin.id, territory, { number: 1, heldOn: "2021-05-01" });
  for (const [number, actionId] of [
    [1, null],
    [2, first.id],
    [3, second.id],
  ] as const)
    await client().decision.create({
      data: {
        territoryId: territory.id,
        meetingId,
        number,
        actionId,
        text: `Décision ${word}`,
        owner: "COPIL",
        authorId: admin.id,
      },
    });
  expect(await hitsOf(admin, word, "DECISION")).toHaveLength(3);
  const pilot = await someone(client(), "PILOT", first);
  expect((await hitsOf(pilot, word, "DECISION")).map(({ detail }) => detail)).toEqual([
    `COPIL n°\u00a01, décision 2 · action ${first.number}`,
  ]);
});

test("the pages found are those of the navigation, role by role", async () => {
  const { territory, first } = await aScene();
  for (const role of ["ADMIN", "COPIL", "PREFECTURE", "OBSERVER", "PILOT", "INDUSTRIALIST"] as const) {
    const viewer = await someone(client(), role, role === "PILOT" || role === "INDUSTRIALIST" ? first : territory);
    const contract = await read(viewer, async (tx) => {
      const facts = await contractFacts(tx, territory.slug, null);
      return facts && visibleContract(viewer, facts);
    });
    if (!contract) throw new Error("not seen");
    const place = { slug: territory.slug, situation: null };
    const entries = navigation(contract, place).nav.filter(({ href }) => !href.includes("/actions/"));
    const pages = new Map<string, string>();
    for (const { label } of TERRITORY_PAGES)
      for (const hit of await hitsOf(viewer, label, "PAGE")) pages.set(hit.href, hit.label);
    for (const { href, label } of entries) expect(pages.get(href), `${role} ${href}`).toBe(label);
    const beside = [...pages.keys()].filter((href) => !entries.some((entry) => entry.href === href));
    const known = beside.filter((href) => href.startsWith(`/territoires/${territory.slug}/administration/`));
    expect(beside, role).toEqual(role === "ADMIN" ? known : []);
  }
});

test("too short a text reads nothing", async () => {
  const { admin } = await aScene();
  expect(await findEverything(admin, "z")).toMatchObject({ groups: [], total: 0 });
});
