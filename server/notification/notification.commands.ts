"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { openNotificationInput, readAllNotificationsInput } from "@/domain/notification/notification.schema";
import { command } from "@/server/command";
import { openNotification as open, readAllNotifications as readAll } from "@/server/notification/read-notifications";

export const openNotification = command("openNotification", openNotificationInput, async (viewer, input) => {
  redirect((await open(viewer, input)) as Route);
});
export const readAllNotifications = command("readAllNotifications", readAllNotificationsInput, readAll);
