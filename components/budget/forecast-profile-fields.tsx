"use client";

import { ChevronRight } from "lucide-react";
import { RadioList } from "@/components/ui/radio-list";
import { SelectField } from "@/components/ui/select-field";
import type { FieldBinding } from "@/components/ui/use-command";
import { PROFILE_MODES, type ProfileMode } from "@/domain/budget/forecast.schema";
import { SHIFT_MONTHS } from "@/domain/budget/forecast-profile";
import { quantity } from "@/domain/shared/format";
import type { Cents } from "@/domain/shared/money";
import { ForecastMonths } from "./forecast-months";
import type { ForecastStart } from "./forecast-start";

type ForecastProfileFieldsProps = {
  field: (name: "mode" | "shift" | "months" | `months.${string}`) => FieldBinding;
  start: ForecastStart;
  /** What remains to be paid of the amount typed; null as long as it can't be read. */
  remainder: Cents | null;
};

const MODES: Record<ProfileMode, { label: string; help: string }> = {
  plan: { label: "Suivre le plan", help: "Le reste se paie aux mois encore au plan, en proportion." },
  shift: { label: "Décaler le reste du plan", help: "Le même rythme, plus tard ou plus tôt." },
  grid: { label: "Répartir mois par mois", help: "Vous donnez le montant de chaque mois." },
};

/** When the rest will be paid, folded as long as it follows the plan. The choice shows its own fields without scripts. */
export function ForecastProfileFields({ field, start, remainder }: ForecastProfileFieldsProps) {
  const modes = PROFILE_MODES.filter((mode) => mode !== "shift" || start.canShift);
  return (
    <details open={start.mode !== "plan"} className="group/profile border-y border-filet py-2">
      <summary className="flex cursor-pointer items-center gap-1.5 py-1 text-14 font-demi pointer-coarse:min-h-11">
        <ChevronRight aria-hidden="true" className="transition-transform group-open/profile:rotate-90" />
        Répartir dans le temps
      </summary>
      <div className="mt-2 grid gap-4 pb-2">
        <RadioList
          {...field("mode")}
          label="Quand le reste sera-t-il payé ?"
          options={modes.map((mode) => ({ value: mode, ...MODES[mode] }))}
        />
        <div className="hidden group-has-[input[value=shift]:checked]/profile:block">
          <SelectField {...field("shift")} label="De combien de mois" options={SHIFTS} />
        </div>
        <div className="hidden group-has-[input[value=grid]:checked]/profile:block">
          <ForecastMonths field={field} start={start} remainder={remainder} />
        </div>
      </div>
    </details>
  );
}

const { earliest, latest } = SHIFT_MONTHS;
const SHIFTS = Array.from({ length: latest - earliest + 1 }, (_, rank) => latest - rank)
  .filter((months) => months !== 0)
  .map((months) => ({
    value: String(months),
    label: `${quantity(Math.abs(months), "mois", "mois")} plus ${months > 0 ? "tard" : "tôt"}`,
  }));
