/** Why a file is not taken, by a word an address can carry, and what to do about it. */
export const IMPORT_REFUSALS = {
  origine: "Cette demande ne vient pas de l’application. Rechargez la page, puis recommencez.",
  cadence: "Trop d’envois en peu de temps. Attendez une minute, puis recommencez.",
  forme: "Cet envoi ne se lit pas. Rechargez la page, puis choisissez à nouveau le fichier.",
  absent: "Choisissez un fichier à importer\u00a0: classeur Excel (.xlsx), OpenDocument (.ods) ou CSV.",
  vide: "Ce fichier est vide. Ouvrez-le, enregistrez-le à nouveau, puis déposez-le.",
  lourd:
    "Ce fichier dépasse 25\u00a0Mo. Enlevez les images et les feuilles inutiles, ou enregistrez la feuille en CSV.",
  tronque:
    "Le fichier n’est pas arrivé en entier. Vérifiez votre connexion, puis recommencez\u00a0: rien n’a été enregistré.",
  empreinte: "Le fichier reçu n’est pas celui qui est parti. Recommencez\u00a0: rien n’a été enregistré.",
  nom: "Ce fichier n’a pas de nom lisible. Renommez-le, puis recommencez.",
  type: "Ce type de fichier ne s’importe pas. Déposez un classeur Excel (.xlsx), OpenDocument (.ods) ou un CSV.",
  avenant: "Cet avenant n’est plus en préparation. Choisissez-en un autre, ou ouvrez-en un nouveau.",
} as const;
export type ImportFault = keyof typeof IMPORT_REFUSALS;

/** The sentence of a word read in an address; null for anything else. */
export function importRefusal(word: unknown): string | null {
  return typeof word === "string" && Object.hasOwn(IMPORT_REFUSALS, word) ? IMPORT_REFUSALS[word as ImportFault] : null;
}
