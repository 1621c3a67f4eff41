import { randomUUID } from "node:crypto";
import type { Actor } from "./actors";
import type { Target } from "./target";

type Fields = Record<string, string>;

/** A form typed right, about one of the targets. What is about no target is sent once per actor. */
export type Form = {
  fields: (target: Target, actor: Actor) => Fields;
  /** What sets it apart from another form of the same command. */
  variant?: string;
  /** The milestone it names has a date of the contract. */
  contractual?: true;
  aimless?: true;
};

export const about = (fields: Form["fields"], given: Omit<Form, "fields"> = {}): Form => ({ fields, ...given });
export const aimless = (fields: Fields): Form => ({ fields: () => fields, aimless: true });

export const key = () => ({ key: randomUUID() });
export const REASON = { reason: "Pour l’essai des droits." };
