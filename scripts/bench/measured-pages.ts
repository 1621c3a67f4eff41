import { get } from "node:http";
import { freePort } from "../free-port.mjs";
import { startServer, waitUntilReady } from "../serve.mjs";
import { type Timing, timed } from "./timing";

const HOST = "127.0.0.1";

/** The built application on a database, for as long as `work` runs. */
export async function serving<Result>(
  environment: { DATABASE_URL: string; AUTH_SECRET: string },
  work: (origin: string) => Promise<Result>,
): Promise<Result> {
  const place = { host: HOST, port: await freePort() };
  const server = startServer({
    ...place,
    environment: { ...process.env, CREUSET_DEMO: "1", ...environment },
    development: false,
  });
  try {
    await waitUntilReady(server, place);
    return await work(`http://${HOST}:${place.port}`);
  } finally {
    await server.stop();
  }
}

type Answer = { status: number; bytes: number; text: string };

/** The body as sent, to be weighed, and as read when nothing compresses it. */
function fetchRaw(url: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, bytes: body.length, text: body.toString("utf8") });
      });
    }).on("error", reject);
  });
}

async function page(url: string, cookie: string): Promise<string> {
  const { status, text } = await fetchRaw(url, { cookie });
  if (status !== 200) throw new Error(`${url} répond ${status}`);
  return text;
}

export function timePage(origin: string, path: string, cookie: string): Promise<Timing> {
  return timed(() => page(origin + path, cookie), 40);
}

export async function requestPage(origin: string, path: string, cookie: string): Promise<void> {
  await page(origin + path, cookie);
}

/** Scripts that a browser of today skips. */
const LEGACY = /<script[^>]*\snomodule[^>]*>/gi;

/** Kilobytes, compressed, of the scripts the page names: those it fetches later by itself are not counted. */
export async function scriptWeight(origin: string, path: string, cookie: string): Promise<number> {
  const html = (await page(origin + path, cookie)).replace(LEGACY, "");
  const scripts = new Set(html.match(/\/_next\/static\/[^"'\\\s]+?\.js/g) ?? []);
  const sizes = await Promise.all(
    [...scripts].map(async (script) => (await fetchRaw(origin + script, { "accept-encoding": "gzip" })).bytes),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}
