import { type AddressInfo, createServer } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

export type MailServer = { received: Email[]; envelopes: string[][]; close: () => Promise<void> };

/** A real mail server on this machine, which keeps what it accepts. */
export async function aMailServer(port: number, options: SMTPServerOptions = {}): Promise<MailServer> {
  const kept: Pick<MailServer, "received" | "envelopes"> = { received: [], envelopes: [] };
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 200,
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", async () => {
        kept.received.push(await PostalMime.parse(Buffer.concat(parts)));
        kept.envelopes.push(envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { ...kept, close: () => new Promise((resolve) => server.close(resolve)) };
}
