"use server";

import { confirmPointInput, declareStatusInput } from "@/domain/status/status.schema";
import { command } from "@/server/command";
import { confirmPoint as confirm } from "@/server/status/confirm-point";
import { declareStatus as declare } from "@/server/status/declare-status";

export const confirmPoint = command("confirmPoint", confirmPointInput, confirm);
export const declareStatus = command("declareStatus", declareStatusInput, declare);
