import "server-only";
import { z } from "zod";
import type { OrganizationKind } from "@/domain/funding/organization-kind";
import { Prisma } from "@/prisma/generated/client";
import { foldedText } from "@/server/db/folded-text";
import type { Transaction } from "@/server/db/transaction";

const row = z.object({ id: z.string(), name: z.string() });
export type Funder = z.infer<typeof row>;

/**
 * The body of that name, whatever its capitals and accents; one nobody knows is added with the kind that was typed. A
 * known one keeps its own kind: it is shared with every territory.
 */
export async function funderOf(tx: Transaction, typed: string, kind: OrganizationKind): Promise<Funder> {
  const name = typed.replace(/\s+/g, " ");
  const known = z.array(row).parse(
    await tx.$queryRaw`
      SELECT id, name FROM organization WHERE ${foldedText(Prisma.sql`name`)} = ${foldedText(Prisma.sql`${name}::text`)}
      ORDER BY name = ${name} DESC, name LIMIT 1`,
  );
  if (known[0]) return known[0];
  return tx.organization.upsert({
    where: { name },
    create: { name, kind },
    update: {},
    select: { id: true, name: true },
  });
}
