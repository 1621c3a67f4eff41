import type { Route } from "next";
import { SortHeader } from "@/components/ui/sort-header";
import { nextSort, type Sort, type SortColumns } from "@/domain/shared/list-query";

type ListSortHeaderProps<Column extends string> = {
  columns: SortColumns<Column>;
  column: Column;
  sort: Sort<Column>;
  hrefOf: (sort: Sort<Column>) => Route;
  children: string;
};

/** The head of a column that sorts a list; amounts, counts of days and other numbers stand to the right. */
export function ListSortHeader<Column extends string>(props: ListSortHeaderProps<Column> & { number?: boolean }) {
  const { columns, column, sort, hrefOf, number = false, children } = props;
  return (
    <SortHeader
      href={hrefOf(nextSort(sort, column, columns))}
      order={sort.column === column ? sort.order : null}
      number={number}
    >
      {children}
    </SortHeader>
  );
}
