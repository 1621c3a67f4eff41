import type { Viewer } from "@/domain/access/permissions";
import { client } from "@/test-support/backstage";
import { anAction, aTerritory, someone, type TestAction, type TestTerritory } from "../builders";

/** Where the example is played: one action of a local authority, and the administrator who types everything. */
export type Stage = { territory: TestTerritory; action: TestAction; admin: Viewer };

export async function aStage(): Promise<Stage> {
  const db = client();
  const territory = await aTerritory(db);
  const action = await anAction(db, territory, { number: 1 });
  const carrier = await db.organization.create({
    data: { name: "Communauté de communes de Valcendre", kind: "EPCI" },
  });
  await db.action.update({ where: { id: action.id }, data: { carrierId: carrier.id, accounting: "PUBLIC" } });
  return { territory, action, admin: await someone(db, "ADMIN", territory) };
}
