"use server";

import { chooseMailInput } from "@/domain/access/access.schema";
import { command } from "@/server/command";
import { chooseMail as choose } from "@/server/people/choose-mail";

export const chooseMail = command("chooseMail", chooseMailInput, choose);
