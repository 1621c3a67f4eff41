"use server";

import { setVisibilityInput } from "@/domain/access/visibility.schema";
import { setVisibility as set } from "@/server/action/set-visibility";
import { command } from "@/server/command";

export const setVisibility = command("setVisibility", setVisibilityInput, set);
