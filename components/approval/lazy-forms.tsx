"use client";

import dynamic from "next/dynamic";

/** The answer of the préfecture comes when a drawer opens. */
export const ApproveForm = dynamic(() => import("./answer-forms").then((forms) => forms.ApproveForm));
export const RefuseForm = dynamic(() => import("./answer-forms").then((forms) => forms.RefuseForm));
