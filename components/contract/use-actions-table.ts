"use client";

import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import type { ActionColumn, ActionTableQuery } from "@/domain/action/action-table-query";
import { type ActionStatus, STATUSES_BY_SEVERITY } from "@/domain/status/status";
import type { ActionLine, OpenLine } from "./action-lines";

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
});
const helper = createColumnHelper<typeof features, ActionLine>();

type Value = string | number | null | undefined;
const french = new Intl.Collator("fr", { numeric: true });

/** A sortable column; what nobody knows comes last in both orders. */
function column(id: ActionColumn, value: (line: ActionLine) => Value) {
  return helper.accessor((line) => value(line) ?? undefined, {
    id,
    sortUndefined: "last",
    sortFn: (a, b) => compare(a.getValue<Value>(id), b.getValue<Value>(id)),
    filterFn: (row, _id, status) => row.original.open?.status === status,
  });
}

function compare(a: Value, b: Value): number {
  return typeof a === "string" && typeof b === "string" ? french.compare(a, b) : Number(a) - Number(b);
}

const columns = helper.columns([
  column("numero", ({ number }) => number),
  column("action", ({ title }) => title),
  column("meteo", ({ open, told }) => severity(open?.status ?? told?.status?.status)),
  column("paye", ({ open, told }) => open?.paid ?? told?.totals?.paid),
  column("programme", ({ open, told }) => open?.programmed ?? told?.totals?.programmed),
  column("ecart", ({ open }) => open?.gap),
  column("jalon", ({ open }) => nextDate(open)),
]);

function severity(status: ActionStatus | undefined): Value {
  return status && STATUSES_BY_SEVERITY.indexOf(status);
}

function nextDate(open: OpenLine | null): Value {
  return open?.next?.date;
}

/** The lines as the address asks for them: filtered by météo, sorted by one column. */
export function useActionsTable(lines: readonly ActionLine[], { sort, status }: ActionTableQuery): ActionLine[] {
  const table = useTable({
    features,
    columns,
    data: lines as ActionLine[],
    state: {
      sorting: [{ id: sort.column, desc: sort.order === "descending" }],
      columnFilters: status === null ? [] : [{ id: "meteo", value: status }],
    },
  });
  return table.getRowModel().rows.map((row) => row.original);
}
