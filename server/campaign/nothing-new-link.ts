import "server-only";
import { pointPath } from "@/domain/campaign/asked-people";
import type { ConfirmNothingNewInput } from "@/domain/campaign/nothing-new.schema";
import { LINK_DAYS } from "@/domain/campaign/reminder-letter";
import type { CalendarDate } from "@/domain/shared/calendar-date";
import { Denied, Refusal } from "@/domain/shared/refusal";
import { whyNotConfirm } from "@/domain/status/confirm";
import type { ActionStatus } from "@/domain/status/status";
import { heldRoles } from "@/server/access/held-roles";
import { keepLink, liveLink, takeLink } from "@/server/access/live-link";
import { drawSecret, hashed } from "@/server/access/one-time-secret";
import { type LoadedAction, loadAction } from "@/server/action/load-action";
import { today } from "@/server/clock";
import type { Done } from "@/server/command";
import { storedDay } from "@/server/db/stored-day";
import { read, type Transaction, write } from "@/server/db/transaction";
import { confirmLast } from "@/server/status/confirm-point";
import { lastDeclaration } from "@/server/status/last-declaration";

const DEAD = "Ce lien ne sert plus. Ouvrez celui de la dernière lettre, ou connectez-vous pour faire le point.";
const NEWER = "Un point plus récent a été fait depuis que vous avez ouvert cette page. Rechargez-la pour le lire.";

/** The path of a fresh link that confirms the last point of that action in the name of that person, once: only its hash is kept. */
export async function issueNothingNew(tx: Transaction, userId: string, actionId: string): Promise<string> {
  const token = drawSecret();
  const lasting = { kind: "NOTHING_NEW", lastingMinutes: LINK_DAYS * 24 * 60 } as const;
  await keepLink(tx, { ...lasting, userId, actionId, issuedById: null, tokenHash: hashed(token) });
  return `/rien-de-neuf/${token}`;
}

export type LinkedPoint = {
  number: number;
  title: string;
  /** Where a whole point is made, once signed in. */
  pointPath: string;
  last: { id: string; status: ActionStatus; sentence: string; declaredOn: CalendarDate } | null;
  /** Why there is nothing to confirm, in a sentence; null when there is. */
  refusal: string | null;
};

/** What a link is about, without using it up; null when it is dead, or when its person may no longer speak for the action. */
export async function linkedPoint(token: string): Promise<LinkedPoint | null> {
  const holder = await holderOf(token);
  if (!holder) return null;
  return read(holder.viewer, async (tx) => {
    const action = await stillHeld(tx, holder);
    if (!action) return null;
    const stored = await tx.statusDeclaration.findFirst({
      where: { actionId: action.actionId },
      orderBy: [{ declaredOn: "desc" }, { recordedAt: "desc" }],
      select: { id: true, status: true, sentence: true, declaredOn: true },
    });
    const last = stored && { ...stored, declaredOn: storedDay(stored.declaredOn) };
    const { number, title } = action;
    return { number, title, pointPath: pointPath(action), last, refusal: whyNotConfirm(last, today(action)) };
  });
}

/** Uses the link up and declares the last point again, in one transaction and in the name of who received it. Opens nothing. */
export async function confirmByLink({ token, seenId }: ConfirmNothingNewInput): Promise<Done> {
  const holder = await holderOf(token);
  if (!holder) throw new Refusal("link.dead", DEAD);
  return write(holder.viewer, async (tx) => {
    const action = await stillHeld(tx, holder);
    const taken = action && (await takeLink(tx, liveLink("NOTHING_NEW", token)));
    if (!action || taken === null) throw new Refusal("link.dead", DEAD);
    const last = await lastDeclaration(tx, action.actionId);
    if (last?.id !== seenId) throw new Refusal("point.newer", NEWER);
    const { message } = await confirmLast(tx, holder.viewer, action);
    return { message, link: pointPath(action) };
  });
}

type Holder = { actionId: string; viewer: Parameters<typeof loadAction>[1] };

function holderOf(token: string): Promise<Holder | null> {
  return read("system", async (tx) => {
    const link = await tx.oneTimeLink.findFirst({
      where: liveLink("NOTHING_NEW", token),
      select: { id: true, actionId: true, user: { select: { id: true, name: true, email: true, isDemo: true } } },
    });
    if (!link?.actionId) return null;
    await tx.$queryRaw`SELECT set_config('app.user', ${link.user.id}, true)`;
    const held = await heldRoles(tx, link.user.id);
    return { actionId: link.actionId, viewer: { ...link.user, sessionId: link.id, ...held } };
  });
}

async function stillHeld(tx: Transaction, { viewer, actionId }: Holder): Promise<LoadedAction | null> {
  return loadAction(tx, viewer, actionId, "status.declare").catch((error: unknown) => {
    if (error instanceof Denied) return null;
    throw error;
  });
}
