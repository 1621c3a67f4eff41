import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

/** A process that leaves as soon as it is asked to, like the web server with nothing left to answer. */
async function stopped(finish: string): Promise<{ code: number | null; said: string }> {
  const source = `
    const { holdExit } = await import("@/server/jobs/hold-exit");
    process.on("SIGTERM", () => process.exit(143));
    holdExit(async () => { ${finish} });
    setInterval(() => {}, 1000);
    console.log("ready");`;
  const flags = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", source];
  const child = spawn(process.execPath, flags, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    if (said === "ready\n") child.kill("SIGTERM");
  });
  const [code] = await once(child, "close");
  return { code, said };
}

test("a stopping server finishes the job in hand, then leaves with the code it meant to", {
  timeout: 20_000,
}, async () => {
  const finish = `await new Promise((done) => setTimeout(done, 400)); console.log("finished");`;
  expect(await stopped(finish)).toEqual({ code: 143, said: "ready\nfinished\n" });
});

test("a job that can't finish holds nobody", { timeout: 20_000 }, async () => {
  expect(await stopped(`throw new Error("broken")`)).toEqual({ code: 143, said: "ready\n" });
});
