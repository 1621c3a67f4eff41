import type { Nature } from "../budget/by-year";

export const NATURE_LABELS: Record<Nature, string> = { INVESTMENT: "Investissement", OPERATING: "Fonctionnement" };
