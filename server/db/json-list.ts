import "server-only";
import { z } from "zod";

/** What an aggregate answers: null when it had nothing to gather, read as an empty list. */
export const jsonList = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullable()
    .transform((items) => items ?? []);
