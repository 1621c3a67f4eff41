import type { Route } from "next";
import { inPerimeter, type Place } from "@/components/territory/links";
import { FilterChips } from "@/components/ui/filter-chips";
import { PERIMETERS, type Perimeter } from "@/domain/contract/envelope";
import { PERIMETER_LABELS } from "@/domain/contract/envelope.labels";

type PerimeterSwitchProps = { current: Perimeter; place: Place; hrefOf: (place: Place) => Route; className?: string };

/** What the amounts of the page cover: links, so that the choice stays in the address. */
export function PerimeterSwitch({ current, place, hrefOf, className = "mt-5" }: PerimeterSwitchProps) {
  return (
    <FilterChips
      label="Périmètre des montants"
      className={className}
      chips={PERIMETERS.map((perimeter) => ({
        key: perimeter,
        label: PERIMETER_LABELS[perimeter],
        current: perimeter === current,
        href: hrefOf(inPerimeter(place, perimeter)),
      }))}
    />
  );
}
