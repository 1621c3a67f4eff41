import { z } from "zod";
import { ACCOUNTINGS } from "../spending/stage";
import { ACTION_STATUSES } from "../status/status";
import { amount, flag, maybeAmount, named, oneOf, sharedMoney, told, whole } from "./api-schema";
import { single } from "./page-answer";

export const totalsAnswer = single(
  named(
    "Totaux",
    "Les totaux du contrat. Pour qui ne lit pas toutes les actions, « readable » ne compte que celles qu’il lit, et « contract » est arrondi ou tu.",
    z.strictObject({
      actions: whole("Actions du contrat."),
      readable_actions: whole("Dont celles que la personne lit en entier."),
      planned_actions: whole("Dont celles qui ont un plan : programmed, planned_to_date et gap ne couvrent qu’elles."),
      readable: told(
        "Les actions lues en entier, additionnées.",
        z.strictObject({
          programmed: maybeAmount("Le plan en vigueur."),
          planned_to_date: maybeAmount("Le plan à ce jour."),
          committed: amount,
          invoiced: amount,
          paid: amount,
          gap: maybeAmount("Payé moins plan à date."),
          forecast: maybeAmount("La prévision à terme."),
        }),
      ),
      contract: told(
        "Tout le contrat, comme la personne peut le connaître. Lu à un jour passé, il reste celui d’aujourd’hui pour qui ne lit pas tout.",
        z.strictObject({
          programmed: sharedMoney,
          committed: sharedMoney,
          invoiced: sharedMoney,
          paid: sharedMoney,
          forecast: sharedMoney,
        }),
      ),
      announced: told(
        "Le plus petit et le plus grand total annoncé pour tout l’investissement ; null sans annonce.",
        z.strictObject({ low: amount, high: amount }).nullable(),
      ),
      forecast_position: told(
        "Où la prévision se place entre eux ; null quand elle est inconnue, ou pour qui ne lit pas tout.",
        z.enum(["BELOW", "WITHIN", "ABOVE", "NO_BAND"]).nullable(),
      ),
      milestones: told(
        "Jalons de tout le contrat ; « overdue » ne compte que les actions lues en entier.",
        z.strictObject({
          total: whole("En tout."),
          reached: whole("Atteints."),
          overdue: whole("Dépassés."),
        }),
      ),
      statuses: told(
        "Météos des actions lues en entier.",
        z.array(z.strictObject({ code: oneOf("L’état.", ACTION_STATUSES), actions: whole("Combien d’actions.") })),
      ),
      mixed_tax_basis: flag("Vrai quand des montants hors taxe et toutes taxes s’additionnent."),
      accounting: oneOf("Comment les porteurs tiennent leurs comptes.", [...ACCOUNTINGS, "MIXED"]),
    }),
  ),
);
