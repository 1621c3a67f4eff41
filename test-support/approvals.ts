import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/permissions";
import { askApproval } from "@/server/approval/ask-approval";
import { approve } from "@/server/approval/decide-approval";
import { client } from "@/test-support/backstage";
import { versionOf } from "./amendments";
import { someone, type TestTerritory } from "./builders";

/** The préfecture is asked about the avenant as it stands; the request. */
export async function anAskedApproval(admin: Viewer, amendmentId: string): Promise<string> {
  await askApproval(admin, { key: randomUUID(), amendmentId, version: await versionOf(amendmentId) });
  const { id } = await client().approval.findFirstOrThrow({
    where: { amendmentId },
    orderBy: { recordedAt: "desc" },
  });
  return id;
}

/** The avenant as it stands, approved by somebody of the préfecture: it can be sealed. */
export async function anApproval(
  admin: Viewer,
  territory: Pick<TestTerritory, "id">,
  amendmentId: string,
): Promise<string> {
  const approvalId = await anAskedApproval(admin, amendmentId);
  const judge = await someone(client(), "PREFECTURE", territory as TestTerritory);
  await approve(judge, { key: randomUUID(), approvalId });
  return approvalId;
}
