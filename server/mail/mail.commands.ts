"use server";

import { retryLetterInput } from "@/domain/people/letter.schema";
import { command } from "@/server/command";
import { retryLetter as retry } from "@/server/mail/retry-letter";

export const retryLetter = command("retryLetter", retryLetterInput, retry);
