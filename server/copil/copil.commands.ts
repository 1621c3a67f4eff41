"use server";

import {
  applyDecisionInput,
  cancelMeetingInput,
  moveMeetingInput,
  recordDecisionInput,
  reopenDecisionInput,
  scheduleMeetingInput,
} from "@/domain/copil/copil.schema";
import { command } from "@/server/command";
import { cancelMeeting as cancel } from "@/server/copil/cancel-meeting";
import { applyDecision as apply, reopenDecision as reopen } from "@/server/copil/follow-decision";
import { moveMeeting as move } from "@/server/copil/move-meeting";
import { recordDecision as keep } from "@/server/copil/record-decision";
import { scheduleMeeting as schedule } from "@/server/copil/schedule-meeting";

export const scheduleMeeting = command("scheduleMeeting", scheduleMeetingInput, schedule);
export const moveMeeting = command("moveMeeting", moveMeetingInput, move);
export const cancelMeeting = command("cancelMeeting", cancelMeetingInput, cancel);
export const recordDecision = command("recordDecision", recordDecisionInput, keep);
export const applyDecision = command("applyDecision", applyDecisionInput, apply);
export const reopenDecision = command("reopenDecision", reopenDecisionInput, reopen);
