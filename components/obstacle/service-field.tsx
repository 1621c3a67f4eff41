"use client";

import { TextField } from "@/components/ui/text-field";
import type { FieldBinding } from "@/components/ui/use-command";

type ServiceFieldProps = FieldBinding & {
  /** What may be chosen while typing. */
  services: readonly string[];
  hint: string;
  optional?: boolean;
};

/** A service is named freely: the list only offers those already called on. */
export function ServiceField({ services, ...field }: ServiceFieldProps) {
  const listId = `${field.id}-services`;
  return (
    <>
      <TextField {...field} label="Service qui doit répondre" list={listId} autoComplete="off" />
      <datalist id={listId}>
        {services.map((service) => (
          <option key={service} value={service} />
        ))}
      </datalist>
    </>
  );
}
