"use server";

import { closeSessionInput } from "@/domain/people/people.schema";
import { closeOwnSession } from "@/server/access/own-sessions";
import { command } from "@/server/command";

export const closeSession = command("closeSession", closeSessionInput, closeOwnSession);
