import type { Role } from "@/domain/access/roles";

export type DemoPerson = {
  role: Role;
  name: string;
  email: string;
  scope: "region" | "territory" | { action: number };
};
export type DemoAccount = { role: Role; label: string; email: string };

const at = (name: string) => `${name}@demo.creuset.invalid`;

export const PROJECT_LEAD: DemoPerson = {
  role: "ADMIN",
  name: "Cheffe de projet",
  email: at("cheffe-de-projet"),
  scope: "territory",
};

export function pilotOf(action: number): DemoPerson {
  return { role: "PILOT", name: `Pilote de l’action ${action}`, email: at(`pilote-${action}`), scope: { action } };
}

export const CONTACT_OF_ACTION_7: DemoPerson = {
  role: "INDUSTRIALIST",
  name: "Contact industriel de l’action 7",
  email: at("industriel-7"),
  scope: { action: 7 },
};

const OTHERS: readonly DemoPerson[] = [
  { role: "COPIL", name: "Membre du COPIL", email: at("copil"), scope: "territory" },
  { role: "PREFECTURE", name: "Agent de préfecture", email: at("prefecture"), scope: "territory" },
  CONTACT_OF_ACTION_7,
  { role: "OBSERVER", name: "Observateur régional", email: at("observateur"), scope: "region" },
];

/** Named by their role only; nobody real is invented a gesture. */
export const PEOPLE: readonly DemoPerson[] = [
  PROJECT_LEAD,
  ...Array.from({ length: 10 }, (_, index) => pilotOf(index + 1)),
  ...OTHERS,
];

/** The one person of the demonstration who holds that role, other than pilots. */
export function personOf(role: Role): DemoPerson {
  const person = PEOPLE.find((each) => each.role === role);
  if (!person) throw new Error(`La démonstration n’a personne du rôle ${role}.`);
  return person;
}

/** One account per role, for the buttons of the sign-in page. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  PROJECT_LEAD,
  ...OTHERS.slice(0, 1),
  pilotOf(3),
  ...OTHERS.slice(1),
].map(({ role, name, email }) => ({ role, label: name, email }));
