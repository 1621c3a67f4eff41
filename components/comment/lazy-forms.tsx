"use client";

import dynamic from "next/dynamic";

/** The composer comes when a thread opens, not with the page under it. */
export const ComposeForm = dynamic(() => import("./compose-form").then((module) => module.ComposeForm));
export const ReplyForm = dynamic(() => import("./reply-form").then((module) => module.ReplyForm));
