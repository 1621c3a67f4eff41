"use server";

import { confirmNothingNewInput } from "@/domain/campaign/nothing-new.schema";
import { confirmByLink } from "@/server/campaign/nothing-new-link";
import { publicCommand } from "@/server/command";

export const confirmNothingNew = publicCommand("confirmNothingNew", confirmNothingNewInput, confirmByLink);
