import type { CalendarDate } from "../shared/calendar-date";
import { longDate, NBSP, plural, THIN } from "../shared/format";
import type { DispatchKind } from "./campaign";

export const LINK_DAYS = 7;

/** An action as the letter asks about it; `confirmUrl` is null when nothing was ever said that could be confirmed. */
export type AskedAction = {
  number: number;
  title: string;
  lastOn: CalendarDate | null;
  pointUrl: string;
  confirmUrl: string | null;
};

export type Reminder = {
  campaign: { title: string; intro: string; endsOn: CalendarDate };
  kind: DispatchKind;
  name: string;
  actions: readonly AskedAction[];
  accountUrl: string;
};

const SUBJECTS: Record<DispatchKind, string> = { KICK_OFF: "", REMINDER: "Rappel", CLOSE_OUT: "Dernier jour" };

/** The letter of a campaign to one person: their actions, each with where to make a point and how to say nothing is new. */
export function reminderLetter({ campaign, kind, name, actions, accountUrl }: Reminder): {
  subject: string;
  text: string;
} {
  const opening = SUBJECTS[kind];
  const when = kind === "CLOSE_OUT" ? "aujourd’hui au plus tard" : `d’ici le ${longDate(campaign.endsOn)}`;
  const blocks = [
    `Bonjour ${name},`,
    campaign.intro.trim(),
    `Un point est attendu ${when} sur ${plural(actions.length, "cette action", "ces actions")}${NBSP}:`,
    ...actions.map(actionBlock),
    `Pour changer le rythme de ces lettres, ou n’en plus recevoir${NBSP}:\n${accountUrl}`,
  ];
  const subject = opening === "" ? campaign.title.trim() : `${opening}${NBSP}: ${campaign.title.trim()}`;
  return { subject, text: `${blocks.join("\n\n")}\n` };
}

function actionBlock({ number, title, lastOn, pointUrl, confirmUrl }: AskedAction): string {
  const last = lastOn ? `Dernier point le ${longDate(lastOn)}.` : "Aucun point n’a encore été fait.";
  return [
    `Action ${number} · ${title}`,
    last,
    `Faire le point${NBSP}:`,
    pointUrl,
    ...(confirmUrl === null
      ? []
      : [
          `Rien de neuf depuis${THIN}? Confirmez-le sans vous connecter (une fois, pendant ${LINK_DAYS}${NBSP}jours)${NBSP}:`,
          confirmUrl,
        ]),
  ].join("\n");
}
