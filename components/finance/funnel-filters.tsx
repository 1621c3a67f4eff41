import { ActionSelect } from "@/components/territory/action-select";
import { readingOf, territoryHref } from "@/components/territory/links";
import { ListFilters } from "@/components/territory/list-filters";
import { SelectField } from "@/components/ui/select-field";
import { financeParams } from "@/domain/funding/finance-query";
import { isPublicAid } from "@/domain/funding/funding-line";
import type { Finance } from "@/server/finance/finance-page";
import { type FinancePlace, financeHref } from "./finance-links";

/** Narrows the funnel and the files that wait to one action, one funder, or both. */
export function FunnelFilters({ finance: { actions, files }, at }: { finance: Finance; at: FinancePlace }) {
  const { query, place } = at;
  const funders = [...new Set(files.filter(isPublicAid).map(({ funder }) => funder))];
  const isAsking = query.action !== null || query.funder !== null;
  const { porteurs = null } = financeParams(query);
  return (
    <div className="mb-5">
      <ListFilters
        key={JSON.stringify(query)}
        action={territoryHref({ slug: place.slug, situation: null }, "/finances")}
        kept={{ ...readingOf(place), porteurs }}
        isAsking={isAsking}
        clearHref={isAsking ? financeHref(at, { action: null, funder: null }) : null}
      >
        <ActionSelect actions={actions} current={query.action} />
        <SelectField
          id="financeur"
          name="financeur"
          label="Financeur"
          prompt="Tous"
          defaultValue={query.funder ?? ""}
          options={funders.toSorted((a, b) => a.localeCompare(b, "fr")).map((name) => ({ value: name, label: name }))}
          className="max-sm:col-span-2 sm:w-64"
        />
      </ListFilters>
    </div>
  );
}
