import { z } from "zod";
import { day, told, whole } from "./api-schema";

const readAt = {
  as_of: day("Le jour auquel la réponse est lue."),
  known_at: told("L’instant « tel que connu » demandé ; null sans lui.", z.iso.datetime().nullable()),
};

/** One thing, with when it was read. */
export function single<Data extends z.ZodType>(data: Data) {
  return z.strictObject({ data, ...readAt });
}

/** One page of a list, with when it was read. */
export function page<Row extends z.ZodType, More extends z.ZodRawShape>(row: Row, more: More) {
  return z.strictObject({ ...pageOnly(row).shape, ...more, ...readAt });
}

/** One page of a list that has no day of its own. */
export function pageOnly<Row extends z.ZodType>(row: Row) {
  return z.strictObject({
    data: told("Les lignes, dans l’ordre.", z.array(row)),
    total: whole("Combien de lignes les filtres gardent, toutes pages comprises."),
    next: told("L’adresse de la suite ; null quand il n’y en a plus.", z.string().nullable()),
  });
}
