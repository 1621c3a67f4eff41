import { Search } from "lucide-react";
import { ActionSelect } from "@/components/territory/action-select";
import { readingOf } from "@/components/territory/links";
import { ListFilters } from "@/components/territory/list-filters";
import { ListPeriod } from "@/components/territory/list-period";
import { stateChips } from "@/components/territory/state-chips";
import { FilterChips } from "@/components/ui/filter-chips";
import { SelectField } from "@/components/ui/select-field";
import { StageMark } from "@/components/ui/stage-mark";
import { TextField } from "@/components/ui/text-field";
import { EXPENSE_STATES, expenseListParams, NO_EXPENSE_FILTER } from "@/domain/spending/expense-list-query";
import { expenseStateLabel } from "@/domain/spending/expense-state.labels";
import type { Accounting } from "@/domain/spending/stage";
import type { ExpenseList } from "@/server/spending/expense-list.queries";
import type { FullAction } from "@/server/territory/visible-contract";
import { type ExpenseListPlace, expenseListHref } from "./expense-list-links";

type ExpenseListFiltersProps = {
  at: ExpenseListPlace;
  actions: readonly FullAction[];
  list: ExpenseList;
  accounting: Accounting | "MIXED";
};

export function ExpenseListFilters({ at, actions, list, accounting }: ExpenseListFiltersProps) {
  const { place, only, query } = at;
  const { etape, sens } = expenseListParams(query);
  const isAsking = [query.action, query.text, query.from, query.to].some((field) => field !== null);
  return (
    <>
      <ListFilters
        key={JSON.stringify(query)}
        action={expenseListHref({ ...at, place: { slug: place.slug, situation: null } }, null)}
        kept={{ ...readingOf(place), etape: etape ?? null, sens: sens ?? null }}
        isAsking={isAsking}
        clearHref={isAsking || query.state !== null ? expenseListHref(at, NO_EXPENSE_FILTER) : null}
      >
        <TextField
          id="texte"
          name="texte"
          label="Objet, tiers ou numéro"
          icon={<Search aria-hidden="true" />}
          maxLength={120}
          defaultValue={query.text ?? ""}
          className="max-sm:col-span-2 sm:w-56"
        />
        {!only && <ActionSelect actions={actions} current={query.action} />}
        <ListPeriod what="Dernière écriture" from={query.from} to={query.to} />
        <SelectField
          id="tri"
          name="tri"
          label="Trier par"
          defaultValue={query.sort.column}
          options={SORTS}
          className="max-sm:col-span-2 sm:hidden"
        />
      </ListFilters>
      <FilterChips
        label="Étape atteinte"
        chips={stateChips({
          all: "Toutes",
          states: EXPENSE_STATES,
          counts: list.states,
          current: query.state,
          hrefOf: (state) => expenseListHref(at, { state }),
          lookOf: (state, isCurrent) => ({
            label: expenseStateLabel(state, accounting),
            sign: state === "CANCELLED" ? undefined : <StageMark stage={state} tone={isCurrent ? "text" : "money"} />,
          }),
        })}
        className="mt-4 mb-3"
      />
    </>
  );
}

const SORTS = [
  { value: "date", label: "Dernière écriture" },
  { value: "numero", label: "Numéro" },
  { value: "objet", label: "Objet" },
  { value: "action", label: "Action" },
  { value: "engage", label: "Montant engagé" },
  { value: "facture", label: "Montant facturé ou mandaté" },
  { value: "paye", label: "Montant payé" },
];
