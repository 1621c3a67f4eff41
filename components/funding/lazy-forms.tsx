"use client";

import dynamic from "next/dynamic";

/** The forms of the drawers and their rules come when a drawer opens, not with the page under it. */
export const AddFundingForm = dynamic(() => import("./add-funding-form").then((module) => module.AddFundingForm));
export const RecordStepForm = dynamic(() => import("./record-step-form").then((module) => module.RecordStepForm));
export const ClaimForm = dynamic(() => import("./claim-form").then((module) => module.ClaimForm));
export const ReceiptForm = dynamic(() => import("./receipt-form").then((module) => module.ReceiptForm));
export const EditFundingForm = dynamic(() => import("./edit-funding-form").then((module) => module.EditFundingForm));
export const RetractStepForm = dynamic(() => import("./take-back-form").then((module) => module.RetractStepForm));
export const ReverseEntryForm = dynamic(() => import("./take-back-form").then((module) => module.ReverseEntryForm));
