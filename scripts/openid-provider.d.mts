import type { KeyObject } from "node:crypto";

export type ProviderPerson = { claims: Record<string, string>; amr?: string[] };
export type AlteredAnswer = { text: string; contentType?: string; status?: number };
export type RunningProvider = {
  issuer: string;
  privateKey: KeyObject;
  kid: string;
  next: string | null;
  alter: ((path: string, text: string, contentType: string) => AlteredAnswer | null) | null;
  stop(): Promise<void>;
};

export function startOpenIdProvider(options: {
  client: { id: string; secret: string; entrance: string };
  origin: string;
  port?: number;
  path?: string;
  signedUserInfo?: boolean;
  people: Map<string, ProviderPerson>;
}): Promise<RunningProvider>;
