import { z } from "zod";
import { FUNDING_STATUSES } from "../funding/funding-line";
import { LISTED_STATES } from "../milestone/milestone-list-query";
import { EXPENSE_STATES } from "../spending/expense-list-query";
import { ACTION_STATUSES } from "../status/status";
import { actionAnswer, actionsAnswer } from "./action-answer";
import { told } from "./api-schema";
import { askedAction, BETWEEN, PAGING, READ_AT } from "./asked";
import { type Endpoint, endpoint } from "./endpoint";
import { entryAnswer } from "./entry-answer";
import { expenseAnswer, expensesAnswer } from "./expense-answer";
import { fundingAnswer } from "./funding-answer";
import { milestonesAnswer } from "./milestone-answer";
import { contractAnswer, territoriesAnswer, territoryAnswer } from "./territory-answer";
import { totalsAnswer } from "./totals-answer";

const HERE = "/api/v1/territories/{slug}";
const choice = <const Codes extends readonly [string, ...string[]]>(description: string, codes: Codes) =>
  told(description, z.enum(codes, { error: `Un de ces mots : ${codes.join(", ")}.` })).optional();
const search = (description: string) =>
  told(
    description,
    z
      .string()
      .trim()
      .min(1, "Un mot au moins.")
      .max(120, "Cent vingt signes au plus.")
      .refine((words) => !words.includes("\0"), "Ce texte ne se lit pas."),
  ).optional();

export const ENTRY = endpoint({
  id: "readApi",
  group: "contract",
  path: "/api/v1",
  summary: "Par où commencer",
  description: "Les adresses de l’API.",
  scope: "open",
  query: z.strictObject({}),
  answer: entryAnswer,
});

export const TERRITORIES = endpoint({
  id: "listTerritories",
  group: "contract",
  path: "/api/v1/territories",
  summary: "Les territoires",
  description: "Les territoires où la personne à qui est le jeton a un rôle, par ordre alphabétique de leur adresse.",
  scope: "any",
  query: z.strictObject(PAGING),
  answer: territoriesAnswer,
});

export const TERRITORY = endpoint({
  id: "readTerritory",
  group: "contract",
  path: HERE,
  summary: "Un territoire",
  description: "Un territoire, et les adresses de ce qui s’y lit.",
  scope: "any",
  query: z.strictObject(READ_AT),
  answer: territoryAnswer,
});

export const CONTRACT = endpoint({
  id: "readContract",
  group: "contract",
  path: `${HERE}/contract`,
  summary: "Le contrat",
  description: "Le contrat signé et les totaux annoncés pour lui, chacun avec sa source.",
  scope: "any",
  query: z.strictObject(READ_AT),
  answer: contractAnswer,
});

export const ACTIONS = endpoint({
  id: "listActions",
  group: "actions",
  path: `${HERE}/actions`,
  summary: "Les actions",
  description:
    "Toutes les actions du contrat, par numéro. De celles que la personne ne lit pas en entier, ne sont dits que les faits publics.",
  scope: "lecture:actions",
  query: z.strictObject({ ...READ_AT, status: choice("La météo.", ACTION_STATUSES), ...PAGING }),
  answer: actionsAnswer,
});

export const ACTION = endpoint({
  id: "readAction",
  group: "actions",
  path: `${HERE}/actions/{number}`,
  summary: "Une action",
  description: "Une action que la personne lit en entier, avec son plan et son grand livre mois par mois.",
  scope: "lecture:actions",
  query: z.strictObject(READ_AT),
  answer: actionAnswer,
});

export const MILESTONES = endpoint({
  id: "listMilestones",
  group: "actions",
  path: `${HERE}/milestones`,
  summary: "Les jalons",
  description: "Les jalons des actions lues en entier, par date.",
  scope: "lecture:jalons",
  query: z.strictObject({
    ...READ_AT,
    action: askedAction,
    state: choice("Où en est le jalon.", LISTED_STATES),
    ...BETWEEN,
    ...PAGING,
  }),
  answer: milestonesAnswer,
});

export const EXPENSES = endpoint({
  id: "listExpenses",
  group: "money",
  path: `${HERE}/expenses`,
  summary: "Les dépenses",
  description: "Les dépenses des actions lues en entier, la plus récente d’abord, et leurs totaux.",
  scope: "lecture:depenses",
  query: z.strictObject({
    ...READ_AT,
    action: askedAction,
    stage: choice("L’étape que toute la dépense a atteinte.", EXPENSE_STATES),
    text: search("Des mots de l’objet, du fournisseur ou de la référence."),
    ...BETWEEN,
    ...PAGING,
  }),
  answer: expensesAnswer,
});

export const EXPENSE = endpoint({
  id: "readExpense",
  group: "money",
  path: `${HERE}/expenses/{number}`,
  summary: "Une dépense et ses écritures",
  description: "Une dépense d’une action lue en entier, avec toutes ses écritures jusqu’au jour lu.",
  scope: "lecture:depenses",
  query: z.strictObject(READ_AT),
  answer: expenseAnswer,
});

export const FUNDING = endpoint({
  id: "listFunding",
  group: "money",
  path: `${HERE}/funding`,
  summary: "Le financement",
  description: "Les lignes de financement des actions lues en entier, par action puis par rang.",
  scope: "lecture:financement",
  query: z.strictObject({
    ...READ_AT,
    action: askedAction,
    status: choice("Où en est le dossier.", FUNDING_STATUSES),
    funder: search("Le nom exact du financeur."),
    ...PAGING,
  }),
  answer: fundingAnswer,
});

export const TOTALS = endpoint({
  id: "readTotals",
  group: "money",
  path: `${HERE}/totals`,
  summary: "Les totaux",
  description: "Les totaux du contrat, sous les règles de confidentialité des écrans.",
  scope: "lecture:totaux",
  query: z.strictObject(READ_AT),
  answer: totalsAnswer,
});

export const ENDPOINTS: readonly Endpoint[] = [
  ENTRY,
  TERRITORIES,
  TERRITORY,
  CONTRACT,
  ACTIONS,
  ACTION,
  MILESTONES,
  EXPENSES,
  EXPENSE,
  FUNDING,
  TOTALS,
];
