import { decisionName } from "../copil/copil-words";
import { heldDays, replyClock } from "../obstacle/obstacle-clock";
import { type CalendarDate, daysBetween } from "../shared/calendar-date";
import { longDate, NBSP, quantity, quoted } from "../shared/format";
import { lowerFirst } from "../shared/number-words";
import { onAction, onTerritory, type Target } from "./target";
import type { WorkAction, WorkFacts } from "./work-facts";
import type { Draft } from "./work-item";

type Known = { facts: WorkFacts; actions: readonly WorkAction[]; today: CalendarDate };

/** Everything people wait for from one another. */
export function askedWork(known: Known): Draft[] {
  return [
    ...questions(known),
    ...obstacles(known),
    ...decisions(known),
    ...decisionsAsked(known),
    ...approvals(known),
    ...reviews(known),
  ];
}

function questions({ facts, actions, today }: Known): Draft[] {
  return facts.questions.map(({ id, actionId, authorId, author, excerpt, answered, since }) => ({
    key: `QUESTION:${id}`,
    kind: answered ? "ANSWER" : "QUESTION",
    actionId,
    sentence: answered
      ? `Une réponse est donnée à la précision demandée par ${author}${NBSP}: ${quoted(excerpt)}`
      : `${author} demande une précision${NBSP}: ${quoted(excerpt)}`,
    days: elapsed(since, today),
    due: null,
    to: {
      target: place(actions, actionId, { fil: id }, "/copil"),
      label: answered ? "Lire la réponse" : "Répondre",
    },
    ...(answered ? { also: authorId } : { except: authorId }),
  }));
}

function obstacles({ facts, actions, today }: Known): Draft[] {
  return facts.obstacles.map((obstacle) => {
    const { id, actionId, title, holder } = obstacle;
    const clock = replyClock(obstacle, today);
    const target = place(actions, actionId, { blocage: id }, "");
    const common = { key: `OBSTACLE:${id}`, actionId, due: null };
    if (holder.kind === "ACTION" || clock === null) {
      const sentence = `${quoted(title)}${NBSP}: le point de blocage est entre vos mains.`;
      const to = { target, label: "Adresser ou lever le blocage" };
      return { ...common, kind: "OBSTACLE_HELD", sentence, days: heldDays(obstacle, today), to };
    }
    const to = { target, label: "Répondre au blocage" };
    if (clock.kind === "OVERDUE") {
      const sentence = `${quoted(title)}${NBSP}: ${holder.name} devait répondre le ${longDate(holder.replyDueOn)}.`;
      return { ...common, kind: "REPLY_OVERDUE", sentence, days: clock.days, to };
    }
    const sentence = `${quoted(title)}${NBSP}: la réponse de ${holder.name} est attendue le ${longDate(holder.replyDueOn)}.`;
    return { ...common, kind: "REPLY_AWAITED", sentence, days: heldDays(obstacle, today), to };
  });
}

function decisions({ facts, today }: Known): Draft[] {
  return facts.decisions.map(({ id, actionId, number, meetingNumber, owner, dueOn }) => ({
    key: `DECISION:${id}`,
    kind: "DECISION_OVERDUE",
    actionId,
    sentence: `La ${lowerFirst(decisionName({ number, meeting: { number: meetingNumber } }))}, confiée à ${owner}, devait être appliquée le ${longDate(dueOn)}.`,
    days: elapsed(dueOn, today),
    due: null,
    to: { target: onTerritory("/copil", { decision: id, geste: "appliquer" }), label: "Suivre la décision" },
  }));
}

function decisionsAsked({ facts, today }: Known): Draft[] {
  return facts.asked.map(({ id, actionId, text, since }) => ({
    key: `ASKED:${id}`,
    kind: "DECISION_ASKED",
    actionId,
    sentence: `Une décision est demandée au COPIL${NBSP}: ${quoted(text)}`,
    days: elapsed(since, today),
    due: null,
    to: { target: onTerritory("/copil"), label: "Voir l’ordre du jour" },
  }));
}

function approvals({ facts, actions, today }: Known): Draft[] {
  return facts.approvals.map((approval) => {
    const { id, actionId, refused, since } = approval;
    const common = { key: `APPROVAL:${id}`, actionId, days: elapsed(since, today), due: null };
    const what = approvalWords(approval);
    if (refused) {
      const sentence = `${what.subject} n’est pas ${what.approved}${NBSP}: lisez pourquoi, puis reprenez-${what.it}.`;
      return { ...common, kind: "APPROVAL_REFUSED", sentence, to: { target: what.place(actions), label: "Reprendre" } };
    }
    const sentence = `${what.subject} attend votre accord depuis le ${longDate(since)}.`;
    const asked: Record<string, string> = actionId === null ? { approbation: id } : { saisir: "cloture" };
    const to = { target: place(actions, actionId, asked, "/revue"), label: "Examiner la demande" };
    return { ...common, kind: "APPROVAL_AWAITED", sentence, to };
  });
}

function approvalWords({ kind, actionId, amendmentNumber }: WorkFacts["approvals"][number]) {
  const at = (path: string) => (actions: readonly WorkAction[]) => place(actions, actionId, {}, path);
  return kind === "CLOSING"
    ? { subject: "La clôture de l’action", approved: "approuvée", it: "la", place: at("") }
    : {
        subject: `L’avenant n°${NBSP}${amendmentNumber}`,
        approved: "approuvé",
        it: "le",
        place: at(`/administration/avenants/${amendmentNumber}`),
      };
}

/** All that changed is one thing to do: the queue tells the rest. */
function reviews({ facts: { toReview } }: Known): Draft[] {
  if (toReview === 0) return [];
  return [
    {
      key: "REVIEW",
      kind: "REVIEW",
      actionId: null,
      sentence: `${quantity(toReview, "changement attend", "changements attendent")} votre revue.`,
      days: null,
      due: null,
      to: { target: onTerritory("/revue"), label: "Ouvrir la revue" },
    },
  ];
}

function place(
  actions: readonly WorkAction[],
  actionId: string | null,
  query: Target["query"],
  otherwise: string,
): Target {
  const action = actions.find(({ id }) => id === actionId);
  return action ? onAction(action.number, query) : onTerritory(otherwise, query);
}

/** What is recorded after the day being read has only begun to wait. */
function elapsed(since: CalendarDate, today: CalendarDate): number {
  return Math.max(0, daysBetween(since, today));
}
