"use client";

import dynamic from "next/dynamic";

/** The forms of the drawers and their rules come when a drawer opens, not with the page under it. */
export const RecordExpenseForm = dynamic(() =>
  import("@/components/spending/record-expense-form").then((module) => module.RecordExpenseForm),
);
export const RecordEntryForm = dynamic(() =>
  import("@/components/spending/record-entry-form").then((module) => module.RecordEntryForm),
);
export const AdjustExpenseForm = dynamic(() =>
  import("@/components/spending/adjust-expense-form").then((module) => module.AdjustExpenseForm),
);
export const EditExpenseForm = dynamic(() =>
  import("@/components/spending/edit-expense-form").then((module) => module.EditExpenseForm),
);
export const CorrectEntryForm = dynamic(() =>
  import("@/components/spending/correct-entry-form").then((module) => module.CorrectEntryForm),
);
export const MoveMilestoneForm = dynamic(() =>
  import("@/components/milestone/move-milestone-form").then((module) => module.MoveMilestoneForm),
);
export const WithdrawMilestoneForm = dynamic(() =>
  import("@/components/milestone/withdraw-milestone-form").then((module) => module.WithdrawMilestoneForm),
);
export const AddMilestoneForm = dynamic(() =>
  import("@/components/milestone/add-milestone-form").then((module) => module.AddMilestoneForm),
);
export const DeclareStatusForm = dynamic(() =>
  import("@/components/status/declare-status-form").then((module) => module.DeclareStatusForm),
);
export const PointForm = dynamic(() => import("@/components/status/point-form").then((module) => module.PointForm));
export const ReviseForecastForm = dynamic(() =>
  import("@/components/budget/revise-forecast-form").then((module) => module.ReviseForecastForm),
);
export const VisibilityForm = dynamic(() =>
  import("@/components/action/visibility-form").then((module) => module.VisibilityForm),
);
export const AddProofForm = dynamic(() =>
  import("@/components/attachment/add-proof-form").then((module) => module.AddProofForm),
);
export const WithdrawProofForm = dynamic(() =>
  import("@/components/attachment/withdraw-proof-form").then((module) => module.WithdrawProofForm),
);
