import { z } from "zod";
import { calendarDate } from "../shared/calendar-date";
import { told } from "./api-schema";
import { readCursorWord } from "./cursor";

export const ROWS_PER_ANSWER = 50;
const MOST_ROWS = 200;

/** A whole number written in an address. */
const integer = (most: number, message: string) =>
  z.coerce.number({ error: message }).int(message).min(1, message).max(most, message);

const askedDay = (description: string) =>
  told(description, z.iso.date({ error: "Un jour, écrit 2026-01-31." }).transform(calendarDate)).optional();

/** When it is read. */
export const READ_AT = {
  as_of: askedDay("Le jour auquel tout est lu (AAAA-MM-JJ). Un jour à venir lit aujourd’hui."),
  known_at: told(
    "« Tel que connu » : ce qui était enregistré à cet instant (UTC, 2026-01-31T12:00:00Z). Sans as_of, lit au jour de cet instant.",
    z.iso.datetime({ error: "Un instant UTC, écrit 2026-01-31T12:00:00Z." }),
  ).optional(),
};

/** Which rows, and how many. */
export const PAGING = {
  limit: told(
    `Combien de lignes, de 1 à ${MOST_ROWS} ; ${ROWS_PER_ANSWER} sans lui.`,
    integer(MOST_ROWS, `Un nombre de 1 à ${MOST_ROWS}.`),
  ).optional(),
  cursor: told(
    "La suite d’une réponse : le curseur de son adresse « next », tel quel.",
    z
      .string()
      .max(400)
      .refine((word) => readCursorWord(word) !== null, "Ce curseur ne vient d’aucune réponse : reprenez sans lui.")
      .transform(readCursorWord),
  ).optional(),
};

export const askedAction = told("Le numéro d’une action.", integer(999_999, "Un numéro d’action, comme 3.")).optional();

export const BETWEEN = {
  from: askedDay("À partir de ce jour, lui compris (AAAA-MM-JJ)."),
  to: askedDay("Jusqu’à ce jour compris (AAAA-MM-JJ)."),
};
