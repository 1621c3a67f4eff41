"use server";

import { declareStatusInput } from "@/domain/status/status.schema";
import { command } from "@/server/command";
import { declareStatus as declare } from "@/server/status/declare-status";

export const declareStatus = command("declareStatus", declareStatusInput, declare);
