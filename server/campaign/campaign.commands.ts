"use server";

import { launchCampaignInput, stopCampaignInput } from "@/domain/campaign/campaign.schema";
import { launchCampaign as launch } from "@/server/campaign/launch-campaign";
import { stopCampaign as stop } from "@/server/campaign/stop-campaign";
import { command } from "@/server/command";

export const launchCampaign = command("launchCampaign", launchCampaignInput, launch);
export const stopCampaign = command("stopCampaign", stopCampaignInput, stop);
