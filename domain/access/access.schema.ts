import { z } from "zod";
import { emailSchema } from "../people/people.schema";
import { returnPath } from "./return-path";
import { secondFactorCode } from "./second-factor";

/** The page asked for before signing in; an unreadable one leads home. */
const askedPage = z.string().max(1_000).optional().transform(returnPath);

/** A gesture that names nothing: what it is about is known from the session. */
export const bareInput = z.strictObject({});

export const secondFactorInput = z.strictObject({ code: secondFactorCode });
export type SecondFactorInput = z.infer<typeof secondFactorInput>;

export const giveSecondFactorInput = z.strictObject({ code: secondFactorCode, suite: askedPage });

export const askSignInLinkInput = z.strictObject({ email: emailSchema, suite: askedPage });
export type AskSignInLinkInput = z.infer<typeof askSignInLinkInput>;

export const openSignInLinkInput = z.strictObject({ suite: askedPage });

export const MAIL_DIGESTS = ["IMMEDIATE", "DAILY", "WEEKLY", "NONE"] as const;
export type MailDigest = (typeof MAIL_DIGESTS)[number];

export const chooseMailInput = z.strictObject({
  mailDigest: z.enum(MAIL_DIGESTS, { error: "Choisissez un rythme." }),
});
export type ChooseMailInput = z.infer<typeof chooseMailInput>;
