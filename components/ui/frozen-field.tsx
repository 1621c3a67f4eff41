import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { FieldFrame } from "./field";
import { FieldIcon } from "./text-field";

type FrozenFieldProps = { id: string; label: ReactNode; value: string; reason: string; suffix?: ReactNode };

/** A value shown for reference that this form cannot change, with what can; it is not submitted. */
export function FrozenField({ id, label, value, reason, suffix }: FrozenFieldProps) {
  return (
    <FieldFrame
      id={id}
      label={label}
      after={
        <p id={`${id}-reason`} className="text-13 text-encre-3">
          {reason}
        </p>
      }
    >
      <span className="relative block">
        <FieldIcon>
          <Lock />
        </FieldIcon>
        <input
          id={id}
          readOnly
          defaultValue={value}
          aria-describedby={`${id}-reason`}
          className="control border-dashed bg-creux pl-8.5 text-encre-2"
        />
        {suffix && (
          <span className="pointer-events-none absolute inset-y-0 right-2.5 grid place-items-center text-encre-3">
            {suffix}
          </span>
        )}
      </span>
    </FieldFrame>
  );
}
