import type { Metadata, Route } from "next";
import { NotificationRow } from "@/components/notification/notification-row";
import { ReadAllForm } from "@/components/notification/read-all-form";
import { AccountFrame } from "@/components/people/account-frame";
import { ListPages, PastTheEnd } from "@/components/territory/list-pages";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { NOTIFICATION_COLUMNS } from "@/domain/notification/notification.schema";
import { unreadHeadline } from "@/domain/notification/notification-sentence";
import { type Cursor, pagingParams, readCursor } from "@/domain/shared/list-query";
import { requireViewer } from "@/server/access/viewer";
import { ownNotifications } from "@/server/notification/own-notifications.queries";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage({ searchParams }: PageProps<"/notifications">) {
  const viewer = await requireViewer();
  const cursor = readCursor(await searchParams, NOTIFICATION_COLUMNS.recent);
  const { unread, page } = await ownNotifications(viewer, cursor);
  return (
    <AccountFrame viewer={viewer} unread={unread}>
      <PageHeading lead="Notifications" title={unreadHeadline(unread)} actions={unread > 0 && <ReadAllForm />} />
      <p className="mt-3 max-w-(--colonne-lecture) text-13 text-encre-2">
        Ce qui vous attend ou vous concerne, sur tous vos territoires. Le{" "}
        <Link href={"/compte#courriels" as Route}>rythme des lettres</Link> se choisit dans votre compte.
      </p>
      <div className="mt-6 max-w-4xl">
        {page.rows.length > 0 ? (
          <ul className="border-t-[length:var(--filet-epais)] border-encre">
            {page.rows.map((notice) => (
              <li key={notice.id} className="border-b border-filet-fin">
                <NotificationRow notice={notice} />
              </li>
            ))}
          </ul>
        ) : page.total > 0 ? (
          <PastTheEnd hrefAt={hrefAt} />
        ) : (
          <EmptyState title="Rien ne vous attend.">
            Une question, une réponse, une décision ou une échéance qui vous concerne apparaîtra ici.
          </EmptyState>
        )}
        <ListPages label="Pages des notifications" page={page} hrefAt={hrefAt} />
      </div>
    </AccountFrame>
  );
}

function hrefAt(cursor: Cursor | null): Route {
  const sort = { column: "recent", order: NOTIFICATION_COLUMNS.recent.first } as const;
  const query = new URLSearchParams(
    Object.entries(pagingParams({ sort, cursor }, NOTIFICATION_COLUMNS, "recent")).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    ),
  ).toString();
  return `/notifications${query && `?${query}`}` as Route;
}
