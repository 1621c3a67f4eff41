"use server";

import {
  acceptActionInput,
  acceptItemInput,
  askClarificationInput,
  closeReviewInput,
} from "@/domain/review/review.schema";
import { command } from "@/server/command";
import { acceptAction as acceptAll } from "@/server/review/accept-action";
import { acceptItem as accept } from "@/server/review/accept-item";
import { askClarification as ask } from "@/server/review/ask-clarification";
import { closeReview as close } from "@/server/review/close-review";

export const acceptItem = command("acceptItem", acceptItemInput, accept);
export const acceptAction = command("acceptAction", acceptActionInput, acceptAll);
export const askClarification = command("askClarification", askClarificationInput, ask);
export const closeReview = command("closeReview", closeReviewInput, close);
