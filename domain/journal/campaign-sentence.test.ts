import { expect, test } from "vitest";
import { campaignSentence } from "./campaign-sentence";

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");
const after = { title: "Points de juin", startsOn: "2021-06-01", everyDays: 7, endsOn: "2021-06-22" };

test("a campaign is told with its days and its rhythm, and stopped by its title", () => {
  expect(plain(campaignSentence("campaign.launched", after)?.sentence)).toBe(
    "Campagne de relance « Points de juin » lancée : du 1er juin 2021 au 22 juin 2021, un rappel tous les 7 jours.",
  );
  expect(plain(campaignSentence("campaign.stopped", { title: "Points de juin" })?.sentence)).toBe(
    "Campagne de relance « Points de juin » arrêtée.",
  );
});

test("a shape nobody knows is told by nobody", () => {
  for (const event of ["campaign.launched", "campaign.stopped"] as const)
    expect(campaignSentence(event, { name: "x" })).toBeNull();
});
