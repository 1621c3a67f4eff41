import { z } from "zod";
import { calendarDateSchema, daysBetween } from "../shared/calendar-date";
import { identifier, requiredText, submissionKey } from "../shared/input";

const LONGEST_DAYS = 180;
const RHYTHM = "Un nombre de jours, de 1 à 60.";

const slug = z.string().max(80);

/** A subject of a letter holds on one line. */
const title = requiredText("Donnez un titre : il sera l’objet de la lettre.", 120).refine(
  (text) => !/[\r\n\t]/.test(text),
  "Écrivez le titre sur une seule ligne.",
);

export const launchCampaignInput = z
  .strictObject({
    key: submissionKey,
    slug,
    title,
    intro: requiredText("Dites en une phrase pourquoi ces points sont attendus.", 2_000),
    startsOn: calendarDateSchema,
    everyDays: z.coerce.number(RHYTHM).int(RHYTHM).min(1, RHYTHM).max(60, RHYTHM),
    endsOn: calendarDateSchema,
  })
  .superRefine(({ startsOn, endsOn }, context) => {
    const days = daysBetween(startsOn, endsOn);
    const refuse = (message: string) => context.addIssue({ code: "custom", path: ["endsOn"], message });
    if (days <= 0) refuse("La campagne se termine après son premier jour.");
    if (days > LONGEST_DAYS) refuse(`Une campagne dure ${LONGEST_DAYS} jours au plus.`);
  });
export type LaunchCampaignInput = z.infer<typeof launchCampaignInput>;

export const stopCampaignInput = z.strictObject({ slug, campaignId: identifier });
export type StopCampaignInput = z.infer<typeof stopCampaignInput>;
