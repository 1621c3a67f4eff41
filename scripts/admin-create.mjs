import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { runLoader } from "./content.mjs";
import { runContentScript } from "./content-script.mjs";
import { withDatabase } from "./database.mjs";
import { ExplainedError } from "./explained-error.mjs";
import { migrate } from "./migrate.mjs";
import { runProjectCommand } from "./project-command.mjs";
import { localAddress } from "./serve.mjs";
import { applicationEnvironment, contentEnvironment, readSettings } from "./settings.mjs";

const QUESTIONS = { email: "Adresse e-mail", name: "Prénom et nom" };
const USAGE = 'npm run admin:create -- --email prenom.nom@exemple.fr --name "Prénom Nom" [--territory ales]';

async function readAnswers() {
  const text = { type: "string" };
  const { values } = parseArgs({ options: { email: text, name: text, territory: { ...text, default: "ales" } } });
  const unanswered = Object.keys(QUESTIONS).filter((name) => !values[name]);
  if (unanswered.length === 0) return values;
  if (!process.stdin.isTTY) throw new ExplainedError(`Dites pour qui créer le compte : ${USAGE}`);
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  for (const name of unanswered) values[name] = await prompt.question(`${QUESTIONS[name]} : `);
  prompt.close();
  return values;
}

await runProjectCommand(async () => {
  const settings = readSettings();
  const answers = await readAnswers();
  const flags = Object.entries(answers).flatMap(([name, value]) => [`--${name}`, value]);
  const { link } = await withDatabase(settings, "npm run admin:create", async (database) => {
    const environment = contentEnvironment(applicationEnvironment(settings, database), database.ownerUrl);
    const { applied } = await migrate(database.ownerUrl);
    if (applied.length > 0) await runLoader(environment, database.demonstration);
    return runContentScript("create-admin", flags, environment);
  });
  console.log(`Administrateur créé : ${answers.email}. Lien à lui remettre, il ne sert qu’une fois :`);
  console.log(new URL(link, settings.publicUrl ?? localAddress(settings)).href);
});
