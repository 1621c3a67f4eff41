import { z } from "zod";
import { calendarDateSchema } from "../shared/calendar-date";
import { identifier, submissionKey } from "../shared/input";
import { emailSchema } from "./people.schema";

/** Stands for someone who has no role in the territory yet, invited on the spot. */
export const SOMEONE_NEW = "NOUVEAU";

export const handOverInput = z
  .strictObject({
    key: submissionKey,
    slug: z.string().max(80),
    fromUserId: identifier,
    actionIds: z
      .array(identifier, { error: "Choisissez au moins une action." })
      .min(1, "Choisissez au moins une action.")
      .max(100),
    toUserId: z.union([identifier, z.literal(SOMEONE_NEW)], { error: "Choisissez qui reprend." }),
    name: z.string().trim().max(120, "120 signes au plus.").optional(),
    email: emailSchema.optional(),
    /** The day the other person answers for the actions; whoever leaves keeps their role through the day before. */
    from: calendarDateSchema,
  })
  .superRefine(({ toUserId, name, email }, context) => {
    if (toUserId !== SOMEONE_NEW) return;
    if ((name ?? "").length < 2)
      context.addIssue({ code: "custom", path: ["name"], message: "Indiquez le nom de la personne." });
    if (!email) context.addIssue({ code: "custom", path: ["email"], message: "Indiquez l’adresse électronique." });
  });
export type HandOverInput = z.infer<typeof handOverInput>;
