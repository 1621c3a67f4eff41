import "server-only";
import { Prisma } from "@/prisma/generated/client";

/** The accents, cedilla and diaeresis that NFD sets apart from their letters; the apostrophe comes first. */
const MARKS = "’\u0300\u0301\u0302\u0303\u0308\u030a\u0327";

/** Text without accents or capitals, to sort by: « Étude » stands among the E, in any locale and without an extension. */
export function foldedText(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(translate(lower(normalize(${text}, NFD)), ${MARKS}::text, ''''::text) COLLATE "C")`;
}
