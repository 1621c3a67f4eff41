import { expect, test } from "vitest";
import type { Viewer } from "../access/permissions";
import { ROLES, type Role } from "../access/roles";
import { mayAsk, maySettle } from "./comment-rules";
import { isOpenQuestion } from "./comment-thread";
import { mentionsLike } from "./mention-search";
import { mentionable, type Reader } from "./mentionable";

const SCOPE = { regionId: "r", territoryId: "t", actionId: "a" };

function holder(role: Role, actionId: string | null = null): Viewer {
  const grants = [{ role, regionId: null, territoryId: "t", actionId }];
  return { id: role, sessionId: "s", name: role, email: "", isDemo: false, grants, reach: "t" };
}

test("the préfecture, the project leader and the COPIL ask for clarifications", () => {
  expect(ROLES.filter((role) => mayAsk(holder(role), SCOPE))).toEqual(["ADMIN", "COPIL", "PREFECTURE"]);
});

test("a thread is settled by who began it, the project leader or the préfecture", () => {
  expect(ROLES.filter((role) => maySettle(holder(role), SCOPE, { authorId: "someone" }))).toEqual([
    "ADMIN",
    "PREFECTURE",
  ]);
  expect(maySettle(holder("INDUSTRIALIST", "a"), SCOPE, { authorId: "INDUSTRIALIST" })).toBe(true);
  expect(maySettle(holder("INDUSTRIALIST", "b"), SCOPE, { authorId: "INDUSTRIALIST" })).toBe(false);
  expect(maySettle(holder("OBSERVER"), SCOPE, { authorId: "OBSERVER" })).toBe(false);
});

test("a question awaits until it is settled or taken back; a note awaits nothing", () => {
  const question = { kind: "CLARIFICATION", resolvedAt: null, parts: [] } as const;
  expect(isOpenQuestion(question)).toBe(true);
  expect(isOpenQuestion({ ...question, resolvedAt: new Date(0) })).toBe(false);
  expect(isOpenQuestion({ ...question, parts: null })).toBe(false);
  expect(isOpenQuestion({ ...question, kind: "NOTE" })).toBe(false);
});

const READERS: Reader[] = [
  { id: "1", name: "Cheffe de projet", roles: ["ADMIN"] },
  { id: "2", name: "Élue du COPIL", roles: ["COPIL"] },
  { id: "3", name: "Pilote de l’action", roles: ["PILOT", "COPIL"] },
  { id: "4", name: "Agente de préfecture", roles: ["PREFECTURE"] },
];
const keys = (viewer: Viewer) => mentionable(viewer, SCOPE, READERS).map(({ key }) => key);

test("everyone who reads may be called, oneself aside; a company's contact is offered those who follow its action", () => {
  expect(keys({ ...holder("ADMIN"), id: "1" })).toEqual(["COPIL", "PILOT", "PREFECTURE", "2", "3", "4"]);
  expect(keys(holder("INDUSTRIALIST", "a"))).toEqual(["ADMIN", "PILOT", "PREFECTURE", "1", "3", "4"]);
  const [pilot] = mentionable(holder("INDUSTRIALIST", "a"), SCOPE, READERS).filter(({ key }) => key === "3");
  expect(pilot?.help).toBe("Pilote");
});

test("names are sought by the beginning of any of their words, accents and capitals aside", () => {
  const offered = mentionable(holder("PREFECTURE"), SCOPE, READERS);
  expect(mentionsLike("elu", offered, 6).map(({ key }) => key)).toEqual(["2"]);
  expect(mentionsLike("préf", offered, 6).map(({ key }) => key)).toEqual(["PREFECTURE", "4"]);
  expect(mentionsLike("", offered, 3)).toHaveLength(3);
  expect(mentionsLike("zz", offered, 6)).toEqual([]);
});
