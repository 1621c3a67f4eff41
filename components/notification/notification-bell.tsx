import { Bell } from "lucide-react";
import type { Route } from "next";
import { CountBadge } from "@/components/ui/count-badge";
import { Link } from "@/components/ui/link";
import { plural } from "@/domain/shared/format";

/** In the band of every page: how many notices wait to be read, when that is known. */
export function NotificationBell({ unread }: { unread: number | null }) {
  return (
    <Link
      href={"/notifications" as Route}
      className="relative grid size-9 flex-none place-items-center rounded-2 text-sur-charbon no-underline pointer-coarse:size-11"
    >
      <Bell aria-hidden="true" className="size-5" />
      {unread === null || unread === 0 ? (
        <span className="sr-only">Notifications</span>
      ) : (
        <CountBadge
          count={unread}
          meaning={plural(unread, "notification non lue", "notifications non lues")}
          className="absolute -top-1 left-5"
        />
      )}
    </Link>
  );
}
