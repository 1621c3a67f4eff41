"use server";

import {
  discardPointDraftInput,
  publishPointInput,
  savePointDraftInput,
  withdrawClosingInput,
} from "@/domain/status/point.schema";
import { confirmPointInput, declareStatusInput } from "@/domain/status/status.schema";
import { withdrawClosing as withdraw } from "@/server/approval/withdraw-closing";
import { command } from "@/server/command";
import { confirmPoint as confirm } from "@/server/status/confirm-point";
import { declareStatus as declare } from "@/server/status/declare-status";
import { discardPointDraft as discard, savePointDraft as saveDraft } from "@/server/status/point-draft";
import { publishPoint as publish } from "@/server/status/publish-point";

export const confirmPoint = command("confirmPoint", confirmPointInput, confirm);
export const declareStatus = command("declareStatus", declareStatusInput, declare);
export const publishPoint = command("publishPoint", publishPointInput, publish);
export const savePointDraft = command("savePointDraft", savePointDraftInput, saveDraft, { quiet: true });
export const discardPointDraft = command("discardPointDraft", discardPointDraftInput, discard);
export const withdrawClosing = command("withdrawClosing", withdrawClosingInput, withdraw);
