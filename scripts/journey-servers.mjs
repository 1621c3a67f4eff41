import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { runLoader } from "./content.mjs";
import { runContentScript } from "./content-script.mjs";
import { startTemporaryPostgres } from "./embedded-postgres.mjs";
import { freePort } from "./free-port.mjs";
import { migrate } from "./migrate.mjs";
import { startOpenIdProvider } from "./openid-provider.mjs";
import { inData } from "./project-folder.mjs";
import { startServer, waitUntilReady } from "./serve.mjs";
import { applicationEnvironment, contentEnvironment } from "./settings.mjs";
import { step } from "./steps.mjs";

const ADMINISTRATOR = ["--email", "premier.acces@exemple.fr", "--name", "Premier Accès", "--territory", "ales"];
const CAMILLE = ["--email", "camille.durand@exemple.fr", "--name", "Camille Durand", "--territory", "ales"];
const claims = (email) => ({
  email,
  given_name: "Camille",
  usual_name: "Durand",
  siret: "11000201100044",
  idp_id: "essai",
});
/** Whom the provider of the journeys knows: someone who is invited, and someone who borrows their address. */
const PEOPLE = new Map([
  ["camille", { claims: claims("camille.durand@ministere.exemple.fr"), amr: ["pwd", "mfa"] }],
  ["imposteur", { claims: claims("camille.durand@exemple.fr"), amr: ["pwd"] }],
]);

/** Every address is asked for in the name of everyone, faster than any hand. */
const UNHURRIED = { COMMANDS_PER_MINUTE: "3000" };

/** A provider shaped like ProConnect, and what the application reads of it. */
async function openProvider(origin, closings) {
  const client = { id: "creuset", secret: randomBytes(32).toString("base64url"), entrance: "proconnect" };
  const shape = { path: "/api/v2", signedUserInfo: true, people: PEOPLE };
  const { issuer, stop } = await startOpenIdProvider({ client, origin, ...shape });
  closings.push(stop);
  return { PROCONNECT_ISSUER: issuer, PROCONNECT_CLIENT_ID: client.id, PROCONNECT_CLIENT_SECRET: client.secret };
}

async function createDatabase(postgres, name) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: postgres.ownerUrl("postgres") });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  await migrate(postgres.ownerUrl(name));
  return { url: postgres.url(name), ownerUrl: postgres.ownerUrl(name) };
}

/** A server on a database of its own, with the contract's facts and, where asked, the demonstration. */
async function openApplication(postgres, { name, demonstration }, closings) {
  const { url, ownerUrl } = await createDatabase(postgres, name);
  const place = { host: "127.0.0.1", port: await freePort() };
  const address = `http://127.0.0.1:${place.port}`;
  const settings = { authSecret: randomBytes(48).toString("base64url"), publicUrl: address };
  const provider = demonstration ? await openProvider(address, closings) : {};
  const environment = { ...applicationEnvironment(settings, { url, demonstration }), ...provider, ...UNHURRIED };
  const content = contentEnvironment(environment, ownerUrl);
  const { accounts = [] } = await runLoader(content, demonstration);
  const server = startServer({ ...place, environment, development: false });
  closings.push(server.stop);
  await waitUntilReady(server, place);
  const logged = inData("test", `${name}.log`);
  const log = createWriteStream(logged);
  server.sendOutput(log, log);
  return { address, environment, content, accounts, logged };
}

/**
 * The installations of the journeys: as many demonstrations as journeys run side by side, and one that knows the facts of the
 * contract only, with the link of its first administrator.
 * @param {(() => Promise<void>)[]} closings what stops them, in order of opening
 * @param {number} lanes how many demonstrations
 * @returns {Promise<Record<string, string>[]>} what the journeys of each are told
 */
export async function openInstallations(closings, lanes) {
  const postgres = await step("Base des parcours", () => startTemporaryPostgres({ durable: true }));
  closings.push(postgres.stop);
  const factsOnly = { name: "creuset_e2e_vide", demonstration: false };
  const empty = await step("Installation vide", () => openApplication(postgres, factsOnly, closings));
  const { link } = await runContentScript("create-admin", ADMINISTRATOR, empty.content);
  const shared = { EMPTY_URL: empty.address, EMPTY_LINK: new URL(link, empty.address).href };
  const told = [];
  for (let lane = 1; lane <= lanes; lane++)
    told.push({ ...(await openDemonstration(postgres, lane, closings)), ...shared });
  return told;
}

async function openDemonstration(postgres, lane, closings) {
  const demonstration = { name: `creuset_e2e_${lane}`, demonstration: true };
  const demo = await step(`Démonstration n° ${lane}`, () => openApplication(postgres, demonstration, closings));
  const invited = await runContentScript("create-admin", CAMILLE, demo.content);
  return {
    ...demo.environment,
    DATABASE_OWNER_URL: demo.content.DATABASE_URL,
    BASE_URL: demo.address,
    SERVER_LOG: demo.logged,
    DEMO_ACCOUNTS: JSON.stringify(demo.accounts),
    PROCONNECT_LINK: new URL(invited.link, demo.address).href,
  };
}
