import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ExplainedError } from "./explained-error.mjs";
import { stopProcess } from "./processes.mjs";
import { PROJECT } from "./project-folder.mjs";
import { binaryOf } from "./run-command.mjs";

const PATIENCE = 90_000;
const DRAIN = [
  ["SIGTERM", 18_000],
  ["SIGKILL", 1_000],
];

function reachable(host) {
  if (host === "0.0.0.0") return "127.0.0.1";
  return host === "::" ? "[::1]" : host;
}

/** @returns {string} the address to open in a browser of this machine */
export function localAddress({ host, port }) {
  const name = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host) ? "localhost" : host;
  return `http://${name}:${port}`;
}

function bindingError({ host, port }) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

export async function checkPort({ host, port }) {
  const error = await bindingError({ host, port });
  if (error?.code === "EADDRNOTAVAIL" || error?.code === "ENOTFOUND") {
    throw new ExplainedError(`HOST vaut « ${host} », qui n’est pas une adresse de cette machine : corrigez-la.`);
  }
  if (error?.code === "EACCES") {
    throw new ExplainedError(
      `Votre compte n’a pas le droit d’ouvrir le port ${port} : choisissez-en un au-dessus de 1024.`,
    );
  }
  if (error) {
    throw new ExplainedError(
      `Le port ${port} est déjà pris : arrêtez le programme qui l’occupe, ou choisissez-en un autre, par exemple « PORT=${port + 1} npm start ».`,
    );
  }
}

/**
 * Starts the web server away from the terminal's signals, so that it can finish its requests before it stops.
 * @param {{host: string, port: number, environment: NodeJS.ProcessEnv, development: boolean}} options
 */
export function startServer({ host, port, environment, development }) {
  const mode = development ? "dev" : "start";
  const child = spawn(
    process.execPath,
    [binaryOf("next", "dist", "bin", "next"), mode, "-p", String(port), "-H", host],
    {
      cwd: PROJECT,
      detached: true,
      windowsHide: true,
      env: {
        ...process.env,
        NODE_ENV: development ? "development" : "production",
        NEXT_TELEMETRY_DISABLED: "1",
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
  const early = [];
  const keep = (chunk) => early.push(chunk);
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const sendOutput = (out, err) => {
    child.stdout.off("data", keep).pipe(out, { end: false });
    child.stderr.off("data", keep).pipe(err, { end: false });
  };
  return { pid: child.pid, ended, early, sendOutput, stop: () => stopProcess(child.pid, DRAIN) };
}

async function readiness(url) {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) });
    return { ready: response.status === 200, reason: `${response.status} ${await response.text()}` };
  } catch (error) {
    return { ready: false, reason: error.cause?.code ?? error.message };
  }
}

export async function waitUntilReady(server, { host, port }) {
  const url = `http://${reachable(host)}:${port}/readyz`;
  const limit = Date.now() + PATIENCE;
  let dead = false;
  let last = "";
  server.ended.then(() => {
    dead = true;
  });
  while (!dead && Date.now() < limit) {
    const { ready, reason } = await readiness(url);
    if (ready) return;
    last = reason;
    await sleep(100);
  }
  const output = Buffer.concat(server.early).toString("utf8").trim().split("\n").slice(-30).join("\n");
  throw new ExplainedError(
    dead
      ? `Le serveur s’est arrêté en démarrant :\n${output}`
      : `L’application n’est pas prête : ${last.slice(0, 500)}\n${output}`,
  );
}
