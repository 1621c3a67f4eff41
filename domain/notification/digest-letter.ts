import { NBSP, quantity } from "../shared/format";
import { noticeGesture, noticePlace, noticeSentence, type ToldNotice } from "./notification-sentence";

/** A notice as a letter tells it: where it stands, and the path where it is dealt with. */
export type PostedNotice = ToldNotice & {
  action: { number: number; title: string } | null;
  territory: string;
  href: string;
};

export type FollowUpLetter = { subject: string; text: string };
/** Whom it is written to, and what stands before the paths of its links. */
export type LetterReader = { name: string; address: string };

/** Beyond that many a letter is not read to its end: the list in the application holds the rest. */
const LONGEST = 40;

/** One notice, for who is written to at each event. */
export function noticeLetter(notice: PostedNotice, reader: LetterReader): FollowUpLetter {
  const where = notice.action ? `Action ${notice.action.number}` : notice.territory;
  const told = `${placeOf(notice)}\n${noticeSentence(notice)}\n${reader.address}${notice.href}`;
  return { subject: `${where}${NBSP}: ${noticeGesture(notice)}`, text: letter(reader, [told]) };
}

/** Everything since the last letter, action after action. */
export function digestLetter(notices: readonly PostedNotice[], reader: LetterReader): FollowUpLetter {
  const places = [...new Set(notices.map(placeOf))];
  const told = notices.slice(0, LONGEST);
  const blocks = places.flatMap((place) => {
    const held = told.filter((notice) => placeOf(notice) === place);
    const lines = held.map((notice) => `– ${noticeSentence(notice)}\n${reader.address}${notice.href}`);
    return lines.length === 0 ? [] : [[place, ...lines].join("\n")];
  });
  const left = notices.length - told.length;
  if (left > 0)
    blocks.push(`Et ${quantity(left, "autre", "autres")} dans Creuset${NBSP}:\n${reader.address}/notifications`);
  const count = quantity(notices.length, "nouvelle", "nouvelles");
  const where = places.length === 1 ? `${NBSP}: ${places.join("")}` : ` à ${places.length}${NBSP}endroits`;
  return { subject: `${count}${where}`, text: letter(reader, blocks) };
}

function placeOf({ action, territory }: PostedNotice): string {
  return noticePlace(action, territory);
}

function letter({ name, address }: LetterReader, blocks: readonly string[]): string {
  const rhythm = `Pour changer le rythme de ces lettres, ou n’en plus recevoir${NBSP}:\n${address}/compte#courriels`;
  return `${[`Bonjour ${name},`, ...blocks, rhythm].join("\n\n")}\n`;
}
