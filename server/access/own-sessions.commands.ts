"use server";

import { bareInput } from "@/domain/access/access.schema";
import { closeSessionInput } from "@/domain/people/people.schema";
import { closeOtherSessions as closeOthers, closeOwnSession } from "@/server/access/own-sessions";
import { command } from "@/server/command";

export const closeSession = command("closeSession", closeSessionInput, closeOwnSession);
export const closeOtherSessions = command("closeOtherSessions", bareInput, closeOthers);
