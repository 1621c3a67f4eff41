import { z } from "zod";
import { newPassword } from "../access/password";
import { returnPath } from "../access/return-path";
import { ACTION_ROLES, ROLES, type Role } from "../access/roles";
import { calendarDateSchema } from "../shared/calendar-date";
import { identifier, requiredText } from "../shared/input";

export const emailSchema = z
  .string({ error: "Indiquez l’adresse électronique." })
  .trim()
  .toLowerCase()
  .max(200, "200 signes au plus.")
  .regex(/^[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/, "Adresse illisible : écrivez prenom.nom@exemple.fr.");

/** A role over the territory, or over some of its actions for pilots and industrialists; it may end by itself. */
const grant = {
  role: z.enum(ROLES, { error: "Choisissez un rôle." }),
  actionIds: z.array(identifier).max(100).optional(),
  organizationId: identifier.optional(),
  endsOn: calendarDateSchema.optional(),
};
type Granted = { role: Role; actionIds?: string[] | undefined };

function actionsFitRole(value: Granted, context: z.RefinementCtx) {
  if (ACTION_ROLES.includes(value.role) && !value.actionIds?.length)
    context.addIssue({
      code: "custom",
      path: ["actionIds"],
      message: "Choisissez au moins une action que cette personne suit.",
    });
}

export const invitePersonInput = z
  .strictObject({
    slug: z.string().max(80),
    name: requiredText("Indiquez le nom de la personne.", 120, 2),
    email: emailSchema,
    ...grant,
  })
  .superRefine(actionsFitRole);
export type InvitePersonInput = z.infer<typeof invitePersonInput>;

export const grantRoleInput = z
  .strictObject({ slug: z.string().max(80), userId: identifier, ...grant })
  .superRefine(actionsFitRole);
export type GrantRoleInput = z.infer<typeof grantRoleInput>;

/** The action is asked for pilots and industrialists alone, who can't be without one. */
export const changeRoleInput = z.strictObject({
  slug: z.string().max(80),
  membershipId: identifier,
  actionId: identifier.optional(),
  organizationId: identifier.optional(),
  endsOn: calendarDateSchema.optional(),
});
export type ChangeRoleInput = z.infer<typeof changeRoleInput>;

export const removeRoleInput = z.strictObject({ slug: z.string().max(80), membershipId: identifier });
export type RemoveRoleInput = z.infer<typeof removeRoleInput>;

export const personInput = z.strictObject({ slug: z.string().max(80), userId: identifier });
export type PersonInput = z.infer<typeof personInput>;

export const anonymizePersonInput = z.strictObject({
  slug: z.string().max(80),
  userId: identifier,
  confirmed: z.literal("on", { error: "Cochez la case : l’effacement ne se défait pas." }),
});
export type AnonymizePersonInput = z.infer<typeof anonymizePersonInput>;

/** The page asked for before signing in; an unreadable one leads home. */
const askedPage = z.string().max(500).optional().transform(returnPath);

export const signInInput = z.strictObject({
  email: emailSchema,
  password: z.string({ error: "Indiquez votre mot de passe." }).max(128),
  suite: askedPage,
});
export type SignInInput = z.infer<typeof signInInput>;

export const enterAsInput = z.strictObject({ userId: identifier, suite: askedPage });

export const acceptLinkInput = z
  .strictObject({
    token: z.string().min(20).max(100),
    password: newPassword,
    again: z.string({ error: "Écrivez-le une seconde fois." }).max(128),
  })
  .refine((value) => value.password === value.again, { path: ["again"], message: "Les deux mots de passe diffèrent." });
export type AcceptLinkInput = z.infer<typeof acceptLinkInput>;

export const changePasswordInput = z
  .strictObject({
    current: z.string({ error: "Indiquez votre mot de passe actuel." }).max(128),
    password: newPassword,
    again: z.string({ error: "Écrivez-le une seconde fois." }).max(128),
  })
  .refine((value) => value.password === value.again, { path: ["again"], message: "Les deux mots de passe diffèrent." });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const closeSessionInput = z.strictObject({ sessionId: identifier });
export type CloseSessionInput = z.infer<typeof closeSessionInput>;
