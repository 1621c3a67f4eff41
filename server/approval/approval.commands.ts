"use server";

import { approveInput, askApprovalInput, refuseInput } from "@/domain/approval/approval.schema";
import { askApproval as ask } from "@/server/approval/ask-approval";
import { refuse as decline, approve as give } from "@/server/approval/decide-approval";
import { command } from "@/server/command";

export const askApproval = command("askApproval", askApprovalInput, ask);
export const approve = command("approve", approveInput, give);
export const refuse = command("refuse", refuseInput, decline);
