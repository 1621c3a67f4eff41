import { z } from "zod";
import { ROLE_LABELS, ROLES } from "../access/roles";
import { listFr, longDate, NBSP, plural, THIN } from "../shared/format";
import type { JournalEvent } from "./events";
import { type Told, told } from "./told";
import { tracedDate } from "./traced";

type PersonEvent = Extract<JournalEvent, `person.${string}`>;

/** Roles and dates only, so that whoever leaves for good leaves the journal too. Lines written before that hold a name. */
const traced = z.strictObject({
  name: z.string().optional(),
  email: z.string().optional(),
  personId: z.string().optional(),
  role: z.enum(ROLES).nullish(),
  actions: z.array(z.number()).optional(),
  endsOn: tracedDate.optional(),
  from: tracedDate.optional(),
});
type Traced = z.output<typeof traced>;

export type PersonChange = {
  before: unknown;
  after: unknown;
  /** What the person it is about, and the one they take over from, are called now: the journal itself names nobody. */
  subject?: string | null | undefined;
  former?: string | null | undefined;
};

export function isPerson(event: JournalEvent): event is PersonEvent {
  return event.startsWith("person.");
}

export function personSentence(event: PersonEvent, { before, after, subject, former }: PersonChange): Told | null {
  const parsed = traced.safeParse(after);
  if (!parsed.success) return null;
  const now = parsed.data;
  const was = traced.safeParse(before).data ?? {};
  const name = subject ?? now.name ?? "Une personne";
  switch (event) {
    case "person.invited":
      return told(`${name} invité(e)${now.role ? ` comme ${held(now)}` : ""}${until(now)}.`);
    case "person.changed":
      return told(`${name}${NBSP}: ${roleChange(was, now)}.`);
    case "person.suspended":
      return told(`Accès de ${name} suspendu.`);
    case "person.restored":
      return told(`Accès de ${name} rétabli.`);
    case "person.linkIssued":
      return told(`Lien de connexion émis pour ${name}.`);
    case "person.left":
      return told(`${name} n’a plus de rôle dans le territoire.`);
    case "person.handedOver":
      return told(`${name} prend le pilotage${former ? `, à la suite de ${former}` : ""}${since(now)}.`);
    case "person.anonymized":
      return told(`${name}${NBSP}: nom, adresse et moyens de connexion effacés.`);
  }
}

function roleChange(was: Traced, now: Traced): string {
  if (!now.role) return `rôle${was.role ? ` ${held(was)}` : ""} retiré`;
  if (!was.role) return `rôle ${held(now)} ajouté${until(now)}`;
  const moved = was.role !== now.role || String(was.actions) !== String(now.actions);
  const role = moved ? `rôle ${held(was)} devenu ${held(now)}` : `rôle ${held(now)}`;
  if (now.endsOn) return `${role}${until(now)}`;
  return was.endsOn ? `${role}, sans dernier jour` : moved ? role : `${role} modifié`;
}

/** « Pilote », actions 3 et 5 */
function held({ role, actions = [] }: Traced): string {
  const label = role ? `«${THIN}${ROLE_LABELS[role]}${THIN}»` : "";
  if (actions.length === 0) return label;
  return `${label}, ${plural(actions.length, "action", "actions")} ${listFr(actions.map(String))}`;
}

function until({ endsOn }: Traced): string {
  return endsOn ? `, jusqu’au ${longDate(endsOn)}` : "";
}

function since({ from }: Traced): string {
  return from ? `, à partir du ${longDate(from)}` : "";
}
