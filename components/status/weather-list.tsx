import type { ChangeEventHandler } from "react";
import { FieldGroup, type FieldProps } from "@/components/ui/field";
import { StatusIcon } from "@/components/ui/status-icon";
import { StatusSign } from "@/components/ui/status-sign";
import { ACTION_STATUSES } from "@/domain/status/status";
import { STATUS_HELP, STATUS_LABELS } from "@/domain/status/status.labels";

type WeatherListProps = FieldProps & {
  defaultValue?: string | undefined;
  onChange: ChangeEventHandler<HTMLInputElement>;
};

/** The seven levels, each with its drawing, its sign, its word and when to choose it. */
export function WeatherList({ id, name, defaultValue, onChange, ...group }: WeatherListProps) {
  return (
    <FieldGroup id={id} {...group}>
      <div className="rounded-2 border border-bord bg-surface">
        {ACTION_STATUSES.map((status, rank) => {
          const own = rank === 0 ? id : `${id}-${status}`;
          return (
            <div
              key={status}
              className="relative grid min-h-10 grid-cols-[1.125rem_1.25rem_minmax(0,1fr)] items-center gap-x-3 border-t border-filet-fin px-3 py-1 text-14 first:border-t-0 has-checked:bg-selection has-checked:shadow-[inset_3px_0_0_var(--encre)] sm:grid-cols-[1.125rem_1.25rem_9rem_minmax(0,1fr)] pointer-coarse:py-2"
            >
              <input
                type="radio"
                id={own}
                name={name}
                value={status}
                defaultChecked={status === defaultValue}
                onChange={onChange}
                aria-describedby={`${own}-help`}
                className="choice-mark after:absolute after:inset-0"
              />
              <StatusIcon status={status} size="medium" className="text-encre!" />
              <label htmlFor={own} className="flex items-center gap-2 font-demi whitespace-nowrap">
                <StatusSign status={status} />
                {STATUS_LABELS[status]}
              </label>
              <p id={`${own}-help`} className="text-13/4.5 text-encre-3 max-sm:col-start-3">
                {STATUS_HELP[status]}
              </p>
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
