import { NBSP } from "../shared/format";

export const SIGN_IN_MINUTES = 10;

/** Says where the link works: read by somebody else, or elsewhere, it opens nothing. */
export function signInLetter({ name, url }: { name: string; url: string }): { subject: string; text: string } {
  return {
    subject: "Votre lien de connexion à Creuset",
    text: `Bonjour ${name},

Vous avez demandé à entrer dans Creuset. Ouvrez ce lien dans le navigateur où vous l’avez demandé${NBSP}: il sert une seule fois, pendant ${SIGN_IN_MINUTES} minutes.

${url}

Si vous n’avez rien demandé, ne faites rien${NBSP}: ce lien n’ouvre rien ailleurs que dans le navigateur qui l’a demandé.
`,
  };
}
