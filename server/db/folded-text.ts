import "server-only";
import { Prisma } from "@/prisma/generated/client";

const ACCENTED = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸàáâãäåçèéêëìíîïñòóôõöùúûüýÿ’\u00a0\u202f";
const PLAIN = "aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy'  ";

/** Text without accents or capitals, to compare what is typed with what is stored; needs no extension, in any locale. */
export function foldedText(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(replace(replace(translate(lower(${text}), ${ACCENTED}::text, ${PLAIN}::text), 'œ', 'oe'), 'Œ', 'oe') COLLATE "C")`;
}
