import { z } from "zod";

/** A required line of text: what to say when it is missing or too short, and its longest length. */
export function requiredText(missing: string, longest: number, shortest = 3) {
  return z.string({ error: missing }).trim().min(shortest, missing).max(longest, `${longest} signes au plus.`);
}

export function optionalText(longest: number) {
  return z.string().trim().max(longest, `${longest} signes au plus.`).optional();
}

/** The key the browser makes for one gesture, so that sending it twice records it once. */
export const submissionKey = z.uuid({ error: "Rechargez la page, puis recommencez." });

export const identifier = z.uuid({ error: "Rechargez la page, puis recommencez." });

export const rowVersion = z.coerce.number().int().min(1);

/** What the form's own fields hold, without those the framework adds so that it also works before scripts have run. */
export function ownFields(formData: FormData): FormData {
  const fields = new FormData();
  for (const [name, value] of formData) if (!name.startsWith("$ACTION_")) fields.append(name, value);
  return fields;
}
