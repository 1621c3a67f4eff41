import { withDatabase } from "./database.mjs";
import { migrate } from "./migrate.mjs";
import { runProjectCommand } from "./project-command.mjs";
import { readSettings } from "./settings.mjs";

await runProjectCommand(async () => {
  const { applied, total } = await withDatabase(readSettings(), "npm run db:migrate", ({ ownerUrl }) =>
    migrate(ownerUrl),
  );
  for (const name of applied) console.log(`✓ ${name}`);
  console.log(
    applied.length > 0
      ? `${applied.length} migration(s) appliquée(s).`
      : `Rien à faire : ${total} migration(s) déjà appliquée(s).`,
  );
});
