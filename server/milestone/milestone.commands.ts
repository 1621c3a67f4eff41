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

export const reachMilestone = command(reachMilestoneInput, reach);
export const postponeMilestone = command(postponeMilestoneInput, postpone);
export const unreachMilestone = command(withdrawMilestoneInput, unreach);
export const cancelMilestone = command(withdrawMilestoneInput, cancel);
export const addMilestone = command(addMilestoneInput, add);
export const setContractMilestone = command(contractMilestoneInput, setContract);
export const undoMilestone = command(undoMilestoneInput, undoReach);
