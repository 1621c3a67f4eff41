import { connect, createServer, type Socket } from "node:net";
import { freePort } from "../free-port.mjs";

const TERMINATOR = 0;
const PARSE = "P";
const BIND = "B";
const SIMPLE_QUERY = "Q";

/** The frames a client sends to PostgreSQL: one without a type first, then a letter and a length. */
function readFrames(onFrame: (type: string, body: Buffer) => void): (chunk: Buffer) => void {
  let pending = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const header = started ? 1 : 0;
      if (pending.length < header + 4) return;
      const length = pending.readInt32BE(header) + header;
      if (pending.length < length) return;
      if (started) onFrame(String.fromCharCode(pending[0] ?? TERMINATOR), pending.subarray(5, length));
      started = true;
      pending = pending.subarray(length);
    }
  };
}

/**
 * Reads the text of each statement one connection runs. A prepared statement is sent once and run by its name ever
 * after: what counts is the running, not the sending.
 */
function statementReader(): (type: string, body: Buffer) => string | null {
  const prepared = new Map<string, string>();
  return (type, body) => {
    const word = (from: number) => body.toString("utf8", from, body.indexOf(TERMINATOR, from));
    const second = body.indexOf(TERMINATOR) + 1;
    if (type === SIMPLE_QUERY) return word(0);
    if (type === PARSE) prepared.set(word(0), word(second));
    return type === BIND ? (prepared.get(word(second)) ?? null) : null;
  };
}

export type StatementCounter = {
  url: (database: string) => string;
  take: () => string[];
  stop: () => void;
};

/** Stands between an application and PostgreSQL, and notes the text of each statement sent. */
export async function countStatements(urlOf: (database: string) => string): Promise<StatementCounter> {
  let statements: string[] = [];
  const target = new URL(urlOf("postgres"));
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const textOf = statementReader();
    const note = readFrames((type, body) => {
      const text = textOf(type, body);
      if (text !== null) statements.push(text);
    });
    client.on("data", note);
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => client.destroy());
    }
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url(database) {
      const url = new URL(urlOf(database));
      url.port = String(port);
      return url.href;
    },
    take() {
      const taken = statements;
      statements = [];
      return taken;
    },
    stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

const FRAME = /^\s*(BEGIN|COMMIT|ROLLBACK|SET |SELECT set_config|SELECT 1\b)/i;
const SESSION = /FROM session s JOIN app_user/;

/** The statements that read the page itself: neither the frame of its transactions nor the session. */
export function pageStatements(statements: readonly string[]): string[] {
  return statements.filter((text) => !FRAME.test(text) && !SESSION.test(text));
}
