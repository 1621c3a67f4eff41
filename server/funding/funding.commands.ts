"use server";

import {
  addFundingInput,
  claimPaymentInput,
  editFundingInput,
  recordReceiptInput,
  recordStepInput,
  retractStepInput,
  reverseEntryInput,
  undoPaymentInput,
  undoStepInput,
} from "@/domain/funding/funding.schema";
import { command } from "@/server/command";
import { addFunding as add } from "@/server/funding/add-funding";
import { claimPayment as claim } from "@/server/funding/claim-payment";
import { editFunding as edit } from "@/server/funding/edit-funding";
import { recordReceipt as receive } from "@/server/funding/record-receipt";
import { recordStep as move } from "@/server/funding/record-step";
import { retractStep as retract, undoStep as undoMove } from "@/server/funding/retract-step";
import { reverseEntry as reverse, undoPayment as undoEntries } from "@/server/funding/reverse-entry";

export const addFunding = command("addFunding", addFundingInput, add);
export const recordFundingStep = command("recordFundingStep", recordStepInput, move);
export const retractFundingStep = command("retractFundingStep", retractStepInput, retract);
export const editFunding = command("editFunding", editFundingInput, edit);
export const claimPayment = command("claimPayment", claimPaymentInput, claim);
export const recordReceipt = command("recordReceipt", recordReceiptInput, receive);
export const reverseFundingEntry = command("reverseFundingEntry", reverseEntryInput, reverse);
export const undoFundingStep = command("undoFundingStep", undoStepInput, undoMove);
export const undoFundingPayment = command("undoFundingPayment", undoPaymentInput, undoEntries);
