import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/server/env";

/** A conversation has some eight turns: together they stay under the time a transaction may hold a letter. */
const PATIENCE = { connectionTimeout: 4_000, greetingTimeout: 4_000, dnsTimeout: 4_000, socketTimeout: 8_000 };

/** In the demonstration nothing leaves, whatever is configured: its addresses are nobody's. */
export function deliveryState(): "on" | "off" | "demonstration" {
  if (env().CREUSET_DEMO === "1") return "demonstration";
  return env().SMTP_URL === undefined ? "off" : "on";
}

export function mailIsOn(): boolean {
  return deliveryState() === "on";
}

const globals = globalThis as typeof globalThis & { creusetMail?: { url: string; transport: Transporter } };

/** One transport per process, for the configured server; a letter can make it read neither a file nor an address. */
export function transport(): Transporter {
  const url = env().SMTP_URL;
  if (!url) throw new Error("SMTP_URL is not set");
  if (globals.creusetMail?.url !== url) {
    const opened = createTransport(
      { url, ...PATIENCE, disableFileAccess: true, disableUrlAccess: true },
      { from: env().MAIL_FROM },
    );
    globals.creusetMail = { url, transport: opened };
  }
  return globals.creusetMail.transport;
}

export function senderDomain(): string {
  return /@([a-z0-9.-]+)>?$/i.exec(env().MAIL_FROM ?? "")?.[1] ?? "creuset.invalid";
}
