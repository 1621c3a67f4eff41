import "server-only";
import type { Viewer } from "@/domain/access/permissions";
import type { OpenNotificationInput } from "@/domain/notification/notification.schema";
import { quantity } from "@/domain/shared/format";
import { now } from "@/server/clock";
import type { Done } from "@/server/command";
import { write } from "@/server/db/transaction";

const LIST = "/notifications";

/** Marks a notice as read and gives the path it leads to; the list for one that is not the viewer's, or is out of their reach. */
export function openNotification(viewer: Viewer, { notificationId }: OpenNotificationInput): Promise<string> {
  return write(viewer, async (tx) => {
    const notice = await tx.notification.findFirst({
      where: { id: notificationId, userId: viewer.id },
      select: { href: true, readAt: true },
    });
    if (!notice) return LIST;
    if (notice.readAt === null)
      await tx.notification.updateMany({ where: { id: notificationId, readAt: null }, data: { readAt: now() } });
    return notice.href;
  });
}

export function readAllNotifications(viewer: Viewer): Promise<Done> {
  return write(viewer, async (tx) => {
    const { count } = await tx.notification.updateMany({
      where: { userId: viewer.id, readAt: null },
      data: { readAt: now() },
    });
    return {
      message: count === 0 ? "Tout était déjà lu." : `${quantity(count, "notification lue", "notifications lues")}.`,
    };
  });
}
