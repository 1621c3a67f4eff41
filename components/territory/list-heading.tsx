import { Plus } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Freshness } from "@/components/ui/freshness";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import type { FullAction, VisibleContract } from "@/server/territory/visible-contract";
import { actionHref } from "./links";
import { placeOf } from "./territory-frame";

type ListHeadingProps = {
  contract: VisibleContract;
  /** The one action the list is limited to, if any. */
  only: FullAction | null;
  title: ReactNode;
  record: { href: Route; label: string } | null;
  /** The files the list can be kept as. */
  files?: ReactNode;
};

/** Head of a list: the day it is read at, the action it is limited to, and what can be recorded from here. */
export function ListHeading({ contract, only, title, record, files }: ListHeadingProps) {
  return (
    <PageHeading
      lead={
        <>
          {only && (
            <Link href={actionHref(placeOf(contract), only.number)}>
              Action {only.number} · {only.shortTitle}
            </Link>
          )}
          <Freshness asOf={contract.asOf} />
        </>
      }
      title={title}
      actions={
        record || files ? (
          <>
            {files}
            {record && (
              <ButtonLink variant="primary" href={record.href} icon={<Plus aria-hidden="true" />}>
                {record.label}
              </ButtonLink>
            )}
          </>
        ) : undefined
      }
    />
  );
}
