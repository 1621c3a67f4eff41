import { ExportMenu } from "@/components/export/export-menu";
import { ListHeading } from "@/components/territory/list-heading";
import { recordLink } from "@/components/territory/navigation";
import { placeOf, TerritoryFrame } from "@/components/territory/territory-frame";
import type { SearchParams } from "@/domain/shared/list-query";
import { expenseListHeadline } from "@/domain/spending/expense-headline";
import { readExpenseListQuery } from "@/domain/spending/expense-list-query";
import type { Transaction } from "@/server/db/transaction";
import { listExpenses } from "@/server/spending/expense-list.queries";
import { listedActions, listScope } from "@/server/territory/list-scope";
import { loadTerritoryPage } from "@/server/territory/territory-page";
import type { VisibleContract } from "@/server/territory/visible-contract";
import { ExpenseList } from "./expense-list";
import { expenseFiles } from "./expense-list-links";

type ExpenseListPageProps = { slug: string; number: number | null; search: SearchParams };

/** The expenses of a territory, or of one of its actions. */
export async function ExpenseListPage({ slug, number, search }: ExpenseListPageProps) {
  const asked = readExpenseListQuery(search);
  const query = number === null ? asked : { ...asked, action: null };
  const readList = async (tx: Transaction, contract: VisibleContract) => {
    const actions = listedActions(contract, number);
    return { actions, list: await listExpenses(tx, listScope(contract, actions), query) };
  };
  const { contract, extra } = await loadTerritoryPage(slug, search, readList, number);
  const { actions, list } = extra;
  const only = number === null ? null : (actions[0] ?? null);
  const place = placeOf(contract);
  const { page, totals, unfiltered } = list;
  return (
    <TerritoryFrame contract={contract}>
      <ListHeading
        contract={contract}
        only={only}
        title={expenseListHeadline({ count: page.total, unfiltered, ...totals })}
        record={recordLink(actions, place)}
        files={unfiltered > 0 && <ExportMenu tables={expenseFiles({ place, only, query })} />}
      />
      <ExpenseList at={{ place, only, query }} actions={actions} asOf={contract.asOf} list={list} />
    </TerritoryFrame>
  );
}
