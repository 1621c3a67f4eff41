import "server-only";
import { can, type Viewer } from "@/domain/access/permissions";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { record } from "@/server/audit/journal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { enterTerritory, write } from "@/server/db/transaction";

/** Locks the original plan: from then on, amounts and dates of the contract move only through an amendment. */
export function lockPlan(viewer: Viewer, input: { slug: string }): Promise<Done> {
  return write(viewer, async (tx) => {
    const territory = await tx.territory.findUnique({ where: { slug: input.slug }, include: { contract: true } });
    const scope = territory && { regionId: territory.regionId, territoryId: territory.id };
    if (!territory?.contract || !scope || !can(viewer, "plan.edit", scope))
      throw new Denied("territory.unknown", "Ce territoire n’existe pas, ou il n’est pas dans votre périmètre.");
    await enterTerritory(tx, territory.id);
    const planned = await tx.planLine.count({ where: { territoryId: territory.id } });
    if (planned === 0) throw new Refusal("plan.empty", "Saisissez d’abord le plan d’au moins une action.");
    const { count } = await tx.contract.updateMany({
      where: { id: territory.contract.id, planLockedAt: null },
      data: { planLockedAt: now(), version: { increment: 1 } },
    });
    if (count === 0) return { message: "Le plan est déjà verrouillé." };
    await record(tx, {
      territoryId: territory.id,
      actionId: null,
      actorId: viewer.id,
      event: "plan.locked",
      subjectId: territory.contract.id,
    });
    return { message: "Plan verrouillé. Il ne bouge plus que par un avenant." };
  });
}
