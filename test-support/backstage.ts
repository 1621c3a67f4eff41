import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";

/** What lets a connection of the owner see every territory, and change rows in the name of the tests. */
export const EVERYWHERE = "-c app.territories=* -c app.user=system:test -c timezone=UTC";

let opened: { url: string; client: PrismaClient } | undefined;

/** Where tests arrange and look: beside the application, as the owner of the database. */
export function client(): PrismaClient {
  const url = process.env.DATABASE_OWNER_URL;
  if (!url) throw new Error("freshDatabase() comes first");
  if (opened?.url !== url)
    opened = {
      url,
      client: new PrismaClient({ adapter: new PrismaPg({ connectionString: url, options: EVERYWHERE }) }),
    };
  return opened.client;
}

/** Reads every territory through the application, as no person in particular. */
export const everywhere = { id: "", reach: "*" };
