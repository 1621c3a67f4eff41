"use server";

import { bareInput } from "@/domain/access/access.schema";
import { renewCalendarFeed as renew, revokeCalendarFeed as revoke } from "@/server/calendar/feed-address";
import { command } from "@/server/command";

export const renewCalendarFeed = command("renewCalendarFeed", bareInput, renew);
export const revokeCalendarFeed = command("revokeCalendarFeed", bareInput, revoke);
