"use client";

import dynamic from "next/dynamic";

/** The forms of the drawers come when one opens, not with the page under it. */
export const ScheduleMeetingForm = dynamic(() => import("./meeting-forms").then((forms) => forms.ScheduleMeetingForm));
export const MoveMeetingForm = dynamic(() => import("./meeting-forms").then((forms) => forms.MoveMeetingForm));
export const CancelMeetingForm = dynamic(() => import("./meeting-forms").then((forms) => forms.CancelMeetingForm));
export const RecordDecisionForm = dynamic(() => import("./decision-forms").then((forms) => forms.RecordDecisionForm));
export const ApplyDecisionForm = dynamic(() => import("./decision-forms").then((forms) => forms.ApplyDecisionForm));
export const ReopenDecisionForm = dynamic(() => import("./decision-forms").then((forms) => forms.ReopenDecisionForm));
