import "server-only";
import { z } from "zod";
import { VISIBILITIES } from "@/domain/access/visibility";
import { PERIMETERS } from "@/domain/contract/envelope";
import { calendarDateSchema, isMonth, type Month } from "@/domain/shared/calendar-date";
import { cents } from "@/domain/shared/money";
import { ACCOUNTINGS, STAGES, TAX_BASES } from "@/domain/spending/stage";
import { DECLARATION_KINDS } from "@/domain/status/point";
import { ACTION_STATUSES } from "@/domain/status/status";
import { jsonList } from "@/server/db/json-list";

const amount = z.number().transform(cents);
const date = calendarDateSchema;
const month = z.custom<Month>((text) => typeof text === "string" && isMonth(text));

const milestone = z.object({
  id: z.string(),
  rank: z.number(),
  title: z.string(),
  weight: z.number(),
  version: z.number(),
  originalBaseline: date.nullable(),
  baseline: date.nullable(),
  forecast: date.nullable(),
  actual: date.nullable(),
  cancelled: z.boolean(),
  moves: z.number(),
});

const action = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  shortTitle: z.string(),
  aliases: z.array(z.string()),
  about: z.string(),
  carrierId: z.string(),
  carrier: z.string(),
  amountsVisibility: z.enum(VISIBILITIES),
  textsVisibility: z.enum(VISIBILITIES),
  funders: jsonList(z.string()),
  projectOwner: z.string().nullable(),
  place: z.string().nullable(),
  areaM2: z.number().nullable(),
  accounting: z.enum(ACCOUNTINGS),
  taxBasis: z.enum(TAX_BASES),
  pilots: jsonList(z.string()),
  versions: jsonList(
    z.object({
      number: z.number(),
      effectiveOn: date,
      amendment: z.number().nullable(),
      object: z.string().nullable(),
      lines: z.array(z.object({ month, amount, operating: amount })),
    }),
  ),
  movements: jsonList(z.object({ month, stage: z.enum(STAGES), amount })),
  milestones: jsonList(milestone),
  raises: jsonList(z.object({ expenseId: z.string(), number: z.number(), amount, date })),
  status: z
    .object({
      status: z.enum(ACTION_STATUSES),
      sentence: z.string(),
      declaredOn: date,
      author: z.string(),
      kind: z.enum(DECLARATION_KINDS),
      declaredProgress: z.number().nullable(),
      keptWord: z.string().nullable(),
      keptAgainst: jsonList(z.string()),
    })
    .nullable(),
  deadlines: jsonList(z.object({ funder: z.string(), startBy: date.nullable(), completeBy: date.nullable() })),
  forecast: z
    .object({
      amount,
      reason: z.string(),
      declaredOn: date,
      author: z.string(),
      shiftMonths: z.number().nullable(),
      months: jsonList(z.object({ month, amount })),
    })
    .nullable(),
  touched: z.object({ at: z.coerce.date(), author: z.string() }).nullable(),
});

/** What the one statement of `contract-facts.ts` answers. */
export const contractRow = z.object({
  territory: z.object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    shortName: z.string(),
    regionId: z.string(),
    regionName: z.string(),
    regionSlug: z.string(),
    isDemo: z.boolean(),
    today: date,
    asOf: date,
  }),
  contract: z.object({ id: z.string(), title: z.string(), signedOn: date, endsOn: date, planLocked: z.boolean() }),
  claims: jsonList(
    z.object({
      amount,
      author: z.string(),
      shortAuthor: z.string(),
      wording: z.string(),
      statedOn: date,
      document: z.string(),
      perimeter: z.enum(PERIMETERS),
    }),
  ),
  actions: jsonList(action),
});
export type ContractRow = z.infer<typeof contractRow>;
export type ActionRow = ContractRow["actions"][number];
