import "server-only";
import { z } from "zod";

/** Written without a value, as a `.env` file or a compose file leaves it, a variable is not given. */
export function blankIsAbsent<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === "" ? undefined : value), schema.optional());
}
