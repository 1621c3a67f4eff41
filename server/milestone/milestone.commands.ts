"use server";

import {
  addMilestoneInput,
  contractMilestoneInput,
  postponeMilestoneInput,
  reachMilestoneInput,
  undoMilestoneInput,
  withdrawMilestoneInput,
} from "@/domain/milestone/milestone.schema";
import { command } from "@/server/command";
import { addMilestone as add } from "@/server/milestone/add-milestone";
import { cancelMilestone as cancel } from "@/server/milestone/cancel-milestone";
import { postponeMilestone as postpone } from "@/server/milestone/postpone-milestone";
import { reachMilestone as reach } from "@/server/milestone/reach-milestone";
import { setContractMilestone as setContract } from "@/server/milestone/set-contract-milestone";
import { undoReach, unreachMilestone as unreach } from "@/server/milestone/unreach-milestone";

export const reachMilestone = command("reachMilestone", reachMilestoneInput, reach);
export const postponeMilestone = command("postponeMilestone", postponeMilestoneInput, postpone);
export const unreachMilestone = command("unreachMilestone", withdrawMilestoneInput, unreach);
export const cancelMilestone = command("cancelMilestone", withdrawMilestoneInput, cancel);
export const addMilestone = command("addMilestone", addMilestoneInput, add);
export const setContractMilestone = command("setContractMilestone", contractMilestoneInput, setContract);
export const undoMilestone = command("undoMilestone", undoMilestoneInput, undoReach);
