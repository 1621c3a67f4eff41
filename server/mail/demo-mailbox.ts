import "server-only";
import { notFound } from "next/navigation";
import { dateTime } from "@/domain/shared/format";
import { read } from "@/server/db/transaction";
import { env } from "@/server/env";

export type DemoLetter = { id: string; recipient: string; subject: string; text: string; writtenOn: string };

/** What would have left, the latest first. The page of a real installation does not exist: letters open accounts. */
export async function demoMailbox(): Promise<DemoLetter[]> {
  if (env().CREUSET_DEMO !== "1") notFound();
  const letters = await read("system", (tx) =>
    tx.outboxMail.findMany({
      select: { id: true, recipient: true, subject: true, text: true, createdAt: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 50,
    }),
  );
  return letters.map(({ createdAt, ...letter }) => ({ ...letter, writtenOn: dateTime(createdAt) }));
}
