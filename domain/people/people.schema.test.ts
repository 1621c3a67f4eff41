import { expect, test } from "vitest";
import {
  acceptLinkInput,
  changePasswordInput,
  emailSchema,
  grantRoleInput,
  invitePersonInput,
  signInInput,
} from "./people.schema";

const ACTION = "0198f6b2-1111-7000-8000-000000000003";
const invited = { slug: "ales", name: "Jean Martin", email: "jean@exemple.fr" };
const faults = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  result.error?.issues.map(({ path }) => path.join(".")) ?? [];

test.each([
  ["Jean.Martin@Exemple.FR ", "jean.martin@exemple.fr"],
  ["j+ti@alesagglo.fr", "j+ti@alesagglo.fr"],
])("%s is read as one address", (typed, stored) => {
  expect(emailSchema.parse(typed)).toBe(stored);
});

test.each([
  ...["", "jean", "jean@", "@exemple.fr", "jean@exemple", "jean martin@exemple.fr", "a@b@c.fr"],
  ...['"e@attaquant.fr"@exemple.fr', "a@b.fr,c@d.fr", "a@b.fr;c@d.fr", "a@b.fr\r\nBcc: c@d.fr", "a@b.fr\nBcc:c@d.fr"],
  ...["<a@b.fr>", "Jean <a@b.fr>", "a@b.fr c@d.fr", "a@[127.0.0.1]", "a@b.fr\0", "a@b.fr(c)", "é@exemple.fr"],
])("« %s » is no address", (typed) => {
  expect(emailSchema.safeParse(typed).success).toBe(false);
});

test("a pilot and an industrialist need an action, the other roles none", () => {
  expect(faults(invitePersonInput.safeParse({ ...invited, role: "PILOT" }))).toEqual(["actionIds"]);
  expect(faults(invitePersonInput.safeParse({ ...invited, role: "PILOT", actionIds: [] }))).toEqual(["actionIds"]);
  expect(faults(grantRoleInput.safeParse({ slug: "ales", userId: ACTION, role: "INDUSTRIALIST" }))).toEqual([
    "actionIds",
  ]);
  expect(faults(invitePersonInput.safeParse({ ...invited, role: "PILOT", actionIds: [ACTION] }))).toEqual([]);
  expect(faults(invitePersonInput.safeParse({ ...invited, role: "COPIL" }))).toEqual([]);
});

test("every missing field is named at once", () => {
  expect(faults(invitePersonInput.safeParse({ slug: "ales" }))).toEqual(["name", "email", "role"]);
});

test("a role that does not exist and a field nobody asked for are refused", () => {
  expect(invitePersonInput.safeParse({ ...invited, role: "ROOT" }).success).toBe(false);
  expect(invitePersonInput.safeParse({ ...invited, role: "COPIL", isDemo: "on" }).success).toBe(false);
});

test("the second writing of a password must be the first", () => {
  const typed = { password: "Chevalement-1900", again: "Chevalement-1901" };
  expect(faults(acceptLinkInput.safeParse({ token: "t".repeat(43), ...typed }))).toEqual(["again"]);
  expect(faults(changePasswordInput.safeParse({ current: "x", ...typed }))).toEqual(["again"]);
  expect(faults(changePasswordInput.safeParse({ current: "x", ...typed, again: typed.password }))).toEqual([]);
});

test("signing in does not judge the password's strength", () => {
  expect(signInInput.safeParse({ email: "jean@exemple.fr", password: "a" }).success).toBe(true);
});
