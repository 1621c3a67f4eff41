import "server-only";
import type { SecondFactorInput } from "@/domain/access/access.schema";
import type { Viewer } from "@/domain/access/permissions";
import { Refusal } from "@/domain/shared/refusal";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { type Transaction, write } from "@/server/db/transaction";
import { newSecret } from "./code-generator";
import { issueRecoveryCodes } from "./recovery-codes";
import { seal } from "./sealing";
import { SECRET_PURPOSE, takingCode } from "./take-code";
import { askToSignIn, getSession, type LiveSession } from "./viewer";

const IN_PLACE = "Votre second facteur est déjà en place.";
const MANDATORY =
  "Un chef de projet garde son second facteur : il ouvre les personnes et le plan de tout un territoire.";
const DEMO = "Les comptes de la démonstration servent à tous : ils n’ont pas de second facteur.";
const KEEP_CODES = "Second facteur en place. Gardez ces codes de secours hors de l’ordinateur : chacun sert une fois.";

/** Any live session may come here: it is where those that wait for their second factor are sent. */
async function liveSession(): Promise<LiveSession> {
  return (await getSession()) ?? askToSignIn();
}

/** The code asked for at the entrance: the session is opened wholly, and no other one with it. */
export async function giveSecondFactor({ code }: SecondFactorInput): Promise<void> {
  const { viewer } = await liveSession();
  await takingCode({ userId: viewer.id, code, from: "inPlace" }, (tx) => openWholly(tx, viewer.sessionId));
}

/** Draws a new secret, to scan then to confirm. One already in place is replaced only after it has been removed. */
export async function startSecondFactor(): Promise<Done> {
  const { viewer } = await liveSession();
  if (viewer.isDemo) throw new Refusal("factor.demo", DEMO);
  const secretBox = seal(SECRET_PURPOSE, newSecret());
  await write("system", async (tx) => {
    await tx.secondFactor.deleteMany({ where: { userId: viewer.id, confirmedAt: null } });
    const { count } = await tx.secondFactor.createMany({
      data: [{ userId: viewer.id, secretBox }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("factor.inPlace", IN_PLACE);
  });
  return { message: "Scannez le code avec votre application, puis donnez les six chiffres qu’elle affiche." };
}

/** The first code says that the generator works: from now on every sign-in asks for one. */
export async function confirmSecondFactor({ code }: SecondFactorInput): Promise<Done> {
  const { viewer } = await liveSession();
  const codes = await takingCode({ userId: viewer.id, code, from: "pending" }, async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { userId: viewer.id, confirmedAt: null },
      data: { confirmedAt: now() },
    });
    if (count === 0) throw new Refusal("factor.inPlace", IN_PLACE);
    await openWholly(tx, viewer.sessionId);
    return issueRecoveryCodes(tx, viewer.id);
  });
  return { message: KEEP_CODES, codes };
}

export async function renewRecoveryCodes(viewer: Viewer, { code }: SecondFactorInput): Promise<Done> {
  const codes = await takingCode({ userId: viewer.id, code, from: "inPlace" }, (tx) =>
    issueRecoveryCodes(tx, viewer.id),
  );
  return { message: "Nouveaux codes de secours. Les anciens ne servent plus.", codes };
}

export async function removeSecondFactor(viewer: Viewer, { code }: SecondFactorInput): Promise<Done> {
  if ((await getSession())?.mandatory) throw new Refusal("factor.mandatory", MANDATORY);
  await takingCode({ userId: viewer.id, code, from: "inPlace" }, async (tx) => {
    await tx.recoveryCode.deleteMany({ where: { userId: viewer.id } });
    await tx.secondFactor.deleteMany({ where: { userId: viewer.id } });
    await tx.session.updateMany({ where: { userId: viewer.id }, data: { secondFactorAt: null } });
  });
  return { message: "Second facteur retiré." };
}

async function openWholly(tx: Transaction, sessionId: string): Promise<void> {
  await tx.session.update({ where: { id: sessionId }, data: { secondFactorAt: now() } });
}
