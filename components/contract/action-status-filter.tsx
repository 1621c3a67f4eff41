"use client";

import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { StatusSign } from "@/components/ui/status-sign";
import type { ActionTableQuery } from "@/domain/action/action-table-query";
import { THIN } from "@/domain/shared/format";
import { countWord } from "@/domain/shared/number-words";
import { STATUSES_BY_SEVERITY } from "@/domain/status/status";
import { statusLabel } from "@/domain/status/status.labels";
import type { ActionLine } from "./action-lines";
import type { TableAddress } from "./actions-table";

type FilterProps = { lines: readonly ActionLine[]; query: ActionTableQuery; address: TableAddress };

/** One chip per météo someone declared; none when fewer than two actions are open to this person. */
export function ActionStatusFilter({ lines, query, address }: FilterProps) {
  const statuses = lines.map((line) => line.open?.status ?? null);
  const count = (status: string) => statuses.filter((declared) => declared === status).length;
  const declared = STATUSES_BY_SEVERITY.filter((status) => count(status) > 0 || status === query.status);
  if (declared.length === 0 || lines.filter((line) => line.open !== null).length < 2) return null;
  return (
    <FilterChips
      label="Filtrer par météo"
      className="mb-4"
      chips={[
        {
          key: "ALL",
          label: "Toutes",
          count: lines.length,
          current: query.status === null,
          ...address({ ...query, status: null }),
        },
        ...declared.map((status) => ({
          key: status,
          label: statusLabel(status),
          count: count(status),
          current: query.status === status,
          sign: <ChipSign status={status} current={query.status === status} />,
          ...address({ ...query, status }),
        })),
      ]}
    />
  );
}

function ChipSign({ status, current }: { status: (typeof STATUSES_BY_SEVERITY)[number]; current: boolean }) {
  return <StatusSign status={status} size={14} decorative className={current ? "hidden" : ""} />;
}

export function NoSuchAction({ query, address, count }: Omit<FilterProps, "lines"> & { count: number }) {
  return (
    <EmptyState
      title={`Aucune action «${THIN}${statusLabel(query.status)}${THIN}».`}
      actions={
        <ButtonLink size="mini" scroll={false} {...address({ ...query, status: null })}>
          Afficher les {countWord(count)}
        </ButtonLink>
      }
    />
  );
}
