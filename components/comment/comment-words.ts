import type { Thread } from "@/domain/comment/comment-thread";
import { SUBJECT_LABELS } from "@/domain/follow-up/subject";
import { NBSP, quantity } from "@/domain/shared/format";
import { countWord } from "@/domain/shared/number-words";
import { expenseReference } from "@/domain/spending/expense-reference";

const LONGEST = 90;

function shortened(label: string): string {
  const signs = [...label];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join("")}…` : label;
}

/** « Dépense DEP-0128 · Avenant n° 1 au lot 2 » */
export function subjectWords({ about, label, number }: Pick<Thread, "about" | "label" | "number">): string {
  const kind = SUBJECT_LABELS[about];
  if (about === "action") return "Toute l’action";
  return `${kind}${number === null ? "" : ` ${expenseReference(number)}`} · ${shortened(label)}`;
}

/** « Échanges : une précision attendue » */
export function talkHeadline({ total, open }: { total: number; open: number }): string {
  if (total === 0) return "Échanges";
  if (open === 0) return `Échanges${NBSP}: aucune question en attente`;
  const asked = open === 1 ? "une précision attendue" : `${countWord(open)} précisions attendues`;
  return `Échanges${NBSP}: ${asked}`;
}

export function allTalkWords(total: number): string {
  return total === 1 ? "Voir l’échange" : `Voir les ${total}${NBSP}échanges`;
}

export function repliesWords({ replies }: Pick<Thread, "replies">): string {
  return replies.length === 0 ? "sans réponse" : quantity(replies.length, "réponse", "réponses");
}
