import { parseArgs } from "node:util";
import { z } from "zod";
import { inviteAdmin } from "./invite-admin";
import { runScript } from "./run-script";

const USAGE = 'Exemple : --email prenom.nom@exemple.fr --name "Prénom Nom" --territory ales.';

const request = z.object({
  email: z
    .string({ error: `Indiquez --email. ${USAGE}` })
    .trim()
    .pipe(z.email(`Adresse e-mail incorrecte. ${USAGE}`)),
  name: z
    .string({ error: `Indiquez --name. ${USAGE}` })
    .trim()
    .min(2, `Indiquez --name. ${USAGE}`)
    .max(120),
  territory: z
    .string({ error: `Indiquez --territory. ${USAGE}` })
    .trim()
    .min(1),
});

await runScript(() => {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { email: text, name: text, territory: text } });
  const parsed = request.safeParse(values);
  if (!parsed.success) throw new Error(parsed.error.issues[0]?.message ?? USAGE);
  return inviteAdmin(parsed.data);
});
