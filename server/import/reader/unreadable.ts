import "server-only";
import type { UnreadableWord } from "@/domain/import/unreadable-file";

/** Beyond this a text is given up before it is whole: no cell holds as much. */
export const LONGEST_TEXT = 1024 * 1024;

/** A file that can't be read whole. Nothing read before it counts. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly word: UnreadableWord;
  readonly place: string;

  constructor(word: UnreadableWord, place = "") {
    super(`${word} ${place}`);
    this.word = word;
    this.place = place;
  }
}

/** A file whose parts contradict themselves, at a place of it when there is one. */
export function damaged(place = ""): Unreadable {
  return new Unreadable("damaged", place && ` (${place})`);
}
