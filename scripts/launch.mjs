import { buildApplication, generateClient } from "./build.mjs";
import { demonstrationAccounts, loadContent } from "./content.mjs";
import { openDatabase } from "./database.mjs";
import { ExplainedError, reportFailure } from "./explained-error.mjs";
import { installPackages } from "./install.mjs";
import { migrate } from "./migrate.mjs";
import { prepareDataFolder } from "./project-folder.mjs";
import { abandonCommands } from "./run-command.mjs";
import { takeRunLock } from "./run-lock.mjs";
import { checkPort, localAddress, startServer, waitUntilReady } from "./serve.mjs";
import { applicationEnvironment, contentEnvironment, loadEnvironmentFile, readSettings } from "./settings.mjs";
import { step } from "./steps.mjs";
import { watchForStop } from "./stop-requested.mjs";

const did = (word) => (done) => (done ? "" : word);

function present(address, { demonstration }) {
  console.log(`\nCreuset répond sur ${address} — Ctrl-C pour arrêter.`);
  if (demonstration) {
    console.log("Données de démonstration : la page de connexion propose d’entrer comme");
    for (const { label, email, password } of demonstrationAccounts()) {
      console.log(`  ${label} (${email}${password ? `, ${password}` : ""})`);
    }
  } else {
    console.log("Premier administrateur : « npm run admin:create ».");
  }
}

/** Everything before the web server; what it opens is closed by `cleanups`, even when it is interrupted. */
async function prepare({ development, prebuilt, settings, next, stop, cleanups }) {
  await checkPort(settings);
  if (!prebuilt) {
    await next("Paquets", installPackages, did("déjà installés"));
    await next("Client Prisma", generateClient, did("à jour"));
  }
  stop.throwIfAsked();
  const database = await step("Base de données", () => openDatabase(settings));
  cleanups.push(database.stop);
  const { applied } = await next(
    "Migrations",
    () => migrate(database.ownerUrl),
    ({ applied, total }) => `${applied.length} appliquée(s) sur ${total}`,
  );
  const environment = applicationEnvironment(settings, database);
  const fresh = database.fresh || applied.length > 0;
  await next(
    "Contenu",
    () => loadContent(contentEnvironment(environment, database.ownerUrl), { ...database, fresh }),
    did("inchangé"),
  );
  if (!development && !prebuilt) await next("Construction", buildApplication, did("à jour"));
  return { database, environment };
}

async function serve({ development, settings, next, cleanups, lock }, { database, environment }) {
  const address = localAddress(settings);
  const server = startServer({ ...settings, environment, development });
  cleanups.push(server.stop);
  lock.noteServer(server.pid, address);
  await next("Serveur", () => waitUntilReady(server, settings));
  present(address, database);
  server.sendOutput(process.stdout, process.stderr);
  return server;
}

async function cleanUp(cleanups) {
  await abandonCommands();
  for (const cleanup of cleanups.reverse()) {
    await cleanup().catch((error) => console.error(error.message));
  }
}

/**
 * From a clean clone to a running application, then until it is asked to stop.
 * @param {{development: boolean, prebuilt: boolean}} how prebuilt: an image already holds packages and build
 */
export async function launch({ development, prebuilt }) {
  const cleanups = [];
  const stop = watchForStop();
  try {
    loadEnvironmentFile();
    prepareDataFolder();
    const settings = readSettings();
    const lock = await takeRunLock(development ? "npm run dev" : "npm start");
    cleanups.push(lock.release);
    const next = (name, work, remark) => step(name, () => stop.orResultOf(work), remark);
    const run = { development, prebuilt, settings, next, stop, cleanups, lock };
    const server = await serve(run, await prepare(run));
    const code = await stop.orResultOf(() => server.ended);
    throw new ExplainedError(`Le serveur s’est arrêté de lui-même (code ${code}).`);
  } catch (error) {
    if (stop.isAsked()) console.log("\nArrêt : les demandes en cours se terminent.");
    else reportFailure(error);
  }
  await cleanUp(cleanups);
  process.exit();
}
