import { NBSP, quantity, THIN } from "../shared/format";
import type { NotificationKind } from "./notification-kinds";

/** A notice as it is told: who did it, in their name of today, and the beginning of what it is about. */
export type ToldNotice = { kind: string; actor: string | null; excerpt: string | null };

/** What someone did is said after their name; what the calendar brings is said alone. An amount is never told. */
const GESTURES: Record<NotificationKind, string> = {
  "comment.mention": "vous mentionne dans un échange",
  "comment.reply": "répond dans un échange que vous suivez",
  "clarification.asked": "demande une précision",
  "clarification.answered": "répond à votre demande de précision",
  "obstacle.raised": "signale un point de blocage",
  "obstacle.addressed": "adresse un point de blocage à un service",
  "obstacle.answered": "enregistre une réponse à un point de blocage",
  "obstacle.escalated": "porte un point de blocage au COPIL",
  "obstacle.resolved": "lève un point de blocage",
  "obstacle.reopened": "rouvre un point de blocage",
  "obstacle.overdue": "La réponse attendue à un point de blocage est en retard",
  "approval.asked": "demande votre approbation",
  "approval.given": "approuve ce que vous demandiez",
  "approval.refused": "refuse ce que vous demandiez",
  "decision.recorded": "enregistre une décision du COPIL",
  "proof.added": "dépose une pièce",
  "point.awaited": "Un nouveau point est attendu",
  "milestone.late": "Un jalon est dépassé",
  "funding.lapsing": "Une subvention approche de son échéance",
};

/** An amount someone typed in their own words: it is read where it was written, by who may, and leaves in no letter. */
const AMOUNT = /\d(?:[\d\s.,]*\d)?\s*(?:[kM]?€|[kM]?EUR\b|(?:millions?|milliards?)\b|euros?\b)(?:\s*d’euros)?/giu;

const SOMEONE = "Quelqu’un";
const NEWS = "Il y a du nouveau";

/** What happened, without what it is about: the subject of a letter, the first words of a line. */
export function noticeGesture({ kind, actor }: Pick<ToldNotice, "kind" | "actor">): string {
  const gesture = Object.hasOwn(GESTURES, kind) ? GESTURES[kind as NotificationKind] : null;
  if (gesture === null) return NEWS;
  return /^\p{Lu}/u.test(gesture) ? gesture : `${actor ?? SOMEONE} ${gesture}`;
}

/** The whole of it: « Cheffe de projet demande une précision : « Le permis est-il purgé ? » ». */
export function noticeSentence(notice: ToldNotice): string {
  const about = notice.excerpt?.replace(AMOUNT, "[montant]").replace(/\s+/g, " ").trim();
  const gesture = noticeGesture(notice);
  return about ? `${gesture}${NBSP}: «${THIN}${about}${THIN}»` : `${gesture}.`;
}

/** The title of the list. */
export function unreadHeadline(unread: number): string {
  return unread === 0 ? "Tout est lu" : quantity(unread, "notification non lue", "notifications non lues");
}

/** « Action 3 · Pôle mécanique », or the contract as a whole. */
export function noticePlace(action: { number: number; title: string } | null, territory: string): string {
  return action ? `Action ${action.number} · ${action.title}` : `Contrat · ${territory}`;
}
