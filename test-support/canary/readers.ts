import type { Grant } from "@/domain/access/permissions";
import type { Visibility } from "@/domain/access/visibility";
import { writeSessionCookie } from "@/server/access/session";
import { client } from "../backstage";
import { someone } from "../builders";
import { browser } from "../next-headers";
import { aSession } from "../sessions";
import { aToken } from "../tokens";
import type { CanaryTerritory, Levels } from "./canary-territory";

/** Someone who reads the canary territory: `own` is the rank of their action, `funds` whether their organisation does. */
export type Reader = {
  name: string;
  role: Grant["role"];
  own: number | null;
  funds: boolean;
  /** The next request comes from them. */
  arrive: () => Promise<void>;
  viewer: Awaited<ReturnType<typeof someone>>;
};

/** Those levels divide are the COPIL and the observers: the others read the same whatever they are. */
export const READERS = [
  ["chef de projet", "ADMIN", null, false],
  ["COPIL", "COPIL", null, false],
  ["COPIL d’un financeur", "COPIL", null, true],
  ["préfecture", "PREFECTURE", null, false],
  ["pilote de l’action 1", "PILOT", 0, false],
  ["pilote de l’action 2", "PILOT", 1, false],
  ["industriel de l’action 3", "INDUSTRIALIST", 2, false],
  ["observateur de la région", "OBSERVER", null, false],
] as const;

export async function theReaders({ territory, actions, funderId }: CanaryTerritory): Promise<Reader[]> {
  const readers: Reader[] = [];
  for (const [name, role, own, funds] of READERS) {
    const viewer = await someone(client(), role, (own === null ? null : actions[own]?.action) ?? territory);
    if (funds) await hold(viewer.id, { organizationId: funderId });
    if (role === "OBSERVER") await hold(viewer.id, { territoryId: null, regionId: territory.regionId });
    const sessionId = await aSession(viewer.id);
    const { secret } = await aToken(viewer.id);
    const arrive = async () => {
      browser.restart();
      browser.sent.set("authorization", `Bearer ${secret}`);
      await writeSessionCookie(sessionId);
    };
    const grants = viewer.grants.map((grant) => ({ ...grant, organizationId: funds ? funderId : null }));
    readers.push({ name, role, own, funds, arrive, viewer: { ...viewer, grants } });
  }
  return readers;
}

const hold = (userId: string, data: object) => client().membership.updateMany({ where: { userId }, data });

/** What the rule lets someone read of an action, written apart from the code that applies it. */
export type Allowed = { everything: boolean; totals: boolean; sentence: boolean };

export function allowedTo(reader: Reader, rank: number, [amounts, texts]: Levels, lost: number): Allowed {
  const opens = (level: Visibility) =>
    level === "PUBLIC" || level === "COPIL" || (level === "FUNDERS" && reader.funds && rank !== lost);
  const everything = {
    ADMIN: true,
    PREFECTURE: true,
    PILOT: reader.own === rank,
    INDUSTRIALIST: reader.own === rank,
    COPIL: opens(amounts) && opens(texts),
    OBSERVER: opens(amounts) && opens(texts),
  }[reader.role];
  return { everything, totals: everything || amounts === "PUBLIC", sentence: everything || texts === "PUBLIC" };
}
