import type { YearAmounts } from "@/domain/budget/by-year";
import type { CurvePoint } from "@/domain/budget/curve";
import { delayInWords } from "@/domain/earned-value/delay-in-words";
import type { MeasuredValue } from "@/domain/earned-value/earned-value";
import { originalSlippageDays, slippageDays } from "@/domain/milestone/slippage";
import { ZERO } from "@/domain/shared/money";
import type { ReadFigures } from "./read-figures";
import { found, plain, pointOn, type Shown, typed } from "./shown";

const FORECASTS = { DECLARED: "déclarée", COMPUTED: "calculée", FINAL: "définitive" } as const;

/** Plan, ledger, curve, milestones and earned value, by the name the sheet gives them. */
export const SHOWN_SPENDING: Record<string, Shown> = {
  "version du plan": ({ action }) => (action.planVersion === 0 ? "contrat" : `avenant ${action.planVersion}`),
  programmé: ({ action }) => plain(action.programmed),
  "plan à date": ({ action }) => plain(action.plannedToDate),
  engagé: ({ action }) => plain(action.committed),
  mandaté: ({ action }) => plain(action.invoiced),
  payé: ({ action }) => plain(action.paid),
  "écart au plan": ({ action }) => plain(action.gap),
  "prévision à terme": ({ action }, kind) => {
    const forecast = action.forecastAtCompletion;
    return forecast && FORECASTS[forecast.kind] === kind ? plain(forecast.amount) : "autre prévision";
  },
  "dépassement prévu": ({ action }) => {
    const over = action.signals.find((signal) => signal.kind === "FORECAST_OVER_BUDGET");
    return plain(over?.kind === "FORECAST_OVER_BUDGET" ? over.excess : ZERO);
  },
  "plan de l’année": yearly("plan"),
  "engagé de l’année": yearly("committed"),
  "mandaté de l’année": yearly("invoiced"),
  "payé de l’année": yearly("paid"),
  "reste de l’année": yearly("remaining"),
  "courbe, plan": onCurve("plan"),
  "courbe, engagé": onCurve("committed"),
  "courbe, mandaté": onCurve("invoiced"),
  "courbe, payé": onCurve("paid"),
  "courbe, prévision": onCurve("forecast"),
  avancement: ({ action }) => `${Math.round((action.progress ?? Number.NaN) * 100)} %`,
  "jalons atteints": ({ action }) => `${action.reached} sur ${action.total}`,
  "jalons dépassés": ({ action }) => String(action.overdue.length),
  glissement: (figures, title) => String(slippageDays(milestone(figures, title))),
  "glissement à l’origine": (figures, title) => String(originalSlippageDays(milestone(figures, title))),
  "retard sur le plan initial": ({ delay: { original } }) =>
    original.kind === "MEASURED" ? typed(delayInWords(original.days)) : original.reason,
  "retard sur le plan en vigueur": ({ delay: { current } }) => {
    if (current === null) return "sans objet";
    return current.kind === "MEASURED" ? typed(delayInWords(current.days)) : current.reason;
  },
  BAC: ofValue("budget"),
  PV: ofValue("planned"),
  EV: ofValue("earned"),
  AC: ofValue("cost"),
  SV: ofValue("scheduleVariance"),
  CV: ofValue("costVariance"),
  SPI: ofValue("scheduleIndex"),
  CPI: ofValue("costIndex"),
  EAC: ofValue("estimate"),
  VAC: ofValue("finalVariance"),
};

const NATURES = { investissement: "INVESTMENT", fonctionnement: "OPERATING" } as const;

/** « 2021 fonctionnement », « ensemble » */
function yearly(amount: keyof YearAmounts): Shown {
  return ({ years }, detail) => {
    const [when = "", nature] = detail.split(" ") as [string?, (keyof typeof NATURES)?];
    const amounts = when === "ensemble" ? years.total : found(years.years, ({ year }) => String(year) === when, detail);
    return plain(nature ? amounts.natures[NATURES[nature]][amount] : amounts[amount]);
  };
}

function onCurve(line: Exclude<keyof CurvePoint, "date">): Shown {
  return (figures, day) => plain(pointOn(figures, day)[line]);
}

/** Ratios are in hundredths, as amounts are in cents: both are written the same way. */
function ofValue(name: Exclude<keyof MeasuredValue, "kind">): Shown {
  return ({ value }) => (value.kind === "MEASURED" ? plain(value[name] as MeasuredValue["estimate"]) : value.reason);
}

function milestone({ action }: ReadFigures, title: string) {
  return found(action.milestones, (candidate) => candidate.title === title, title);
}
