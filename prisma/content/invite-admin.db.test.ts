import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "@/test-support/database";
import { withDatabase } from "./database";
import { inviteAdmin } from "./invite-admin";
import { loadContent } from "./load-content";

const request = { email: "Camille.Martin@Exemple.fr", name: "Camille Martin", territory: "ales" };
const hashOf = (link: string) => createHash("sha256").update(link.replace("/invitation/", "")).digest("hex");

describe("inviting an administrator", () => {
  beforeAll(async () => {
    await freshDatabase();
    await loadContent({ demo: false });
  });

  it("creates the person, the role on the territory, and a link whose hash alone is kept for a day", async () => {
    const { link } = await inviteAdmin(request);
    expect(link).toMatch(/^\/invitation\/[\w-]{43}$/);
    const person = await withDatabase((db) =>
      db.user.findUniqueOrThrow({
        where: { email: "camille.martin@exemple.fr" },
        include: { memberships: true, links: true },
      }),
    );
    expect(person).toMatchObject({ name: "Camille Martin", isDemo: false, passwordHash: null });
    expect(person.memberships).toMatchObject([{ role: "ADMIN", regionId: null, actionId: null }]);
    expect(person.links).toMatchObject([{ tokenHash: hashOf(link), usedAt: null }]);
    const lifetime = (person.links[0]?.expiresAt.getTime() ?? 0) - Date.now();
    expect(lifetime).toBeGreaterThan(23.9 * 3_600_000);
    expect(lifetime).toBeLessThanOrEqual(24 * 3_600_000);
  });

  it("invited again, keeps one person and one role, and the former link stops working", async () => {
    const { link } = await inviteAdmin(request);
    const { users, memberships, usable } = await withDatabase(async (db) => ({
      users: await db.user.count(),
      memberships: await db.membership.count(),
      usable: await db.oneTimeLink.findMany({ where: { usedAt: null } }),
    }));
    expect({ users, memberships }).toEqual({ users: 1, memberships: 1 });
    expect(usable.map(({ tokenHash }) => tokenHash)).toEqual([hashOf(link)]);
  });

  it("names the territories when the one asked for does not exist", async () => {
    await expect(inviteAdmin({ ...request, territory: "nimes" })).rejects.toThrow(/nimes.*choisissez parmi ales\./);
  });
});
