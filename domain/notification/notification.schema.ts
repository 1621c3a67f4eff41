import { z } from "zod";
import { identifier } from "../shared/input";
import type { SortColumns } from "../shared/list-query";

export const openNotificationInput = z.strictObject({ notificationId: identifier });
export type OpenNotificationInput = z.infer<typeof openNotificationInput>;

export const readAllNotificationsInput = z.strictObject({});

/** The list has one order: what was not read, then the latest. */
export const NOTIFICATION_COLUMNS: SortColumns<"recent"> = { recent: { kind: "number", first: "descending" } };
