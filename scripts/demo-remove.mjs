import { runLoader } from "./content.mjs";
import { runContentScript } from "./content-script.mjs";
import { archiveDemonstration, demonstrationIsOn, withDatabase } from "./database.mjs";
import { ExplainedError } from "./explained-error.mjs";
import { migrate } from "./migrate.mjs";
import { runProjectCommand } from "./project-command.mjs";
import { currentRun } from "./run-lock.mjs";
import { applicationEnvironment, contentEnvironment, readSettings } from "./settings.mjs";

function refuseWhenOutOfPlace({ production }) {
  if (production)
    throw new ExplainedError(
      "DATABASE_URL est donné : cette base ne contient pas de démonstration, il n’y a rien à retirer.",
    );
  if (!demonstrationIsOn()) throw new ExplainedError("La démonstration a déjà été retirée.");
  const running = currentRun();
  if (running) {
    throw new ExplainedError(
      `Creuset tourne (processus ${running.pid}) : arrêtez-le d’abord avec Ctrl-C, puis relancez « npm run demo:remove ».`,
    );
  }
}

/** What people wrote goes to the archive with the demonstration: they must know it. */
async function refuseWhenTyped(environment) {
  const { typed } = await runContentScript("typed-by-people", [], environment);
  if (typed === 0 || process.argv.includes("--yes")) return;
  throw new ExplainedError(
    `${typed} saisie(s) ont été faites dans la démonstration et seront archivées avec elle : confirmez avec « npm run demo:remove -- --yes ».`,
  );
}

await runProjectCommand(async () => {
  const settings = readSettings();
  refuseWhenOutOfPlace(settings);
  await withDatabase(settings, "npm run demo:remove", async (database) => {
    await migrate(database.ownerUrl);
    await refuseWhenTyped(contentEnvironment(applicationEnvironment(settings, database), database.ownerUrl));
    const archive = await archiveDemonstration(database.embedded);
    console.log(`Démonstration archivée dans la base « ${archive} ».`);
  });
  await withDatabase(settings, "npm run demo:remove", async (database) => {
    await migrate(database.ownerUrl);
    await runLoader(contentEnvironment(applicationEnvironment(settings, database), database.ownerUrl), false);
  });
  console.log("Le contrat seul est chargé. Ensuite : « npm run admin:create », puis « npm start ».");
});
