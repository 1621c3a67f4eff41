import { z } from "zod";
import { amountSchema, amountText, parseAmount } from "../shared/amount";
import { type Month, monthText } from "../shared/calendar-date";
import { identifier, requiredText, submissionKey } from "../shared/input";
import type { Cents } from "../shared/money";
import { SHIFT_MONTHS } from "./forecast-profile";
import type { PlanLine } from "./plan-to-date";

/** How a revised forecast is spread in time: as the plan, as the rest of the plan moved, or month by month. */
export const PROFILE_MODES = ["plan", "shift", "grid"] as const;
export type ProfileMode = (typeof PROFILE_MODES)[number];

/** The spreading that was chosen; none keeps to the plan. */
export type ChosenProfile = { kind: "SHIFT"; months: number } | { kind: "GRID"; lines: PlanLine[] };

export type ReviseForecastInput = {
  key: string;
  actionId: string;
  amount: Cents;
  reason: string;
  profile?: ChosenProfile;
};

const fields = z.strictObject({
  key: submissionKey,
  actionId: identifier,
  amount: amountSchema,
  reason: requiredText("Dites pourquoi la prévision change, en une phrase.", 400),
  mode: z.enum(PROFILE_MODES, { error: "Choisissez une répartition." }).optional(),
  shift: z.string().max(4).optional(),
  months: z.record(monthText, amountText.optional()).optional(),
});

/** What the fields of the two other ways of spreading hold is left aside. */
export const reviseForecastInput = fields.transform(
  ({ mode, shift, months, ...given }, context): ReviseForecastInput => {
    if (mode === "shift") return withProfile(given, readShift(shift, context));
    if (mode === "grid") return withProfile(given, readGrid(months ?? {}, context));
    return given;
  },
);

function withProfile(given: Omit<ReviseForecastInput, "profile">, profile: ChosenProfile): ReviseForecastInput {
  return { ...given, profile };
}

function readShift(text: string | undefined, context: z.RefinementCtx): ChosenProfile {
  const months = Number(text);
  const { earliest, latest } = SHIFT_MONTHS;
  if (Number.isInteger(months) && months !== 0 && months >= earliest && months <= latest)
    return { kind: "SHIFT", months };
  context.addIssue({
    code: "custom",
    path: ["shift"],
    message: "Choisissez de combien de mois le reste du plan se décale.",
  });
  return z.NEVER;
}

/** A month left blank expects nothing. */
function readGrid(months: Readonly<Record<string, string | undefined>>, context: z.RefinementCtx): ChosenProfile {
  const lines: PlanLine[] = [];
  for (const [month, text] of Object.entries(months)) {
    if (!text?.trim()) continue;
    const parsed = parseAmount(text);
    if (!parsed.ok) context.addIssue({ code: "custom", path: ["months", month], message: parsed.message });
    else if (parsed.amount > 0) lines.push({ month: month as Month, amount: parsed.amount });
  }
  return { kind: "GRID", lines };
}
