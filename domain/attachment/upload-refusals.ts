/** Why a file is not kept, by a word an address can carry, and what to do about it. */
export const UPLOAD_REFUSALS = {
  origine: "Cette demande ne vient pas de l’application. Rechargez la page, puis recommencez.",
  cadence: "Trop d’envois en peu de temps. Attendez une minute, puis recommencez.",
  forme: "Cet envoi ne se lit pas. Rechargez la page, puis choisissez à nouveau le fichier.",
  absent: "Choisissez un fichier à déposer.",
  vide: "Ce fichier est vide. Ouvrez-le, enregistrez-le à nouveau, puis déposez-le.",
  lourd:
    "Ce fichier dépasse 10 Mo. Réduisez-le (photos en taille moyenne, PDF optimisé) ou déposez-le en plusieurs parties.",
  tronque:
    "Le fichier n’est pas arrivé en entier. Vérifiez votre connexion, puis recommencez : rien n’a été enregistré.",
  empreinte: "Le fichier reçu n’est pas celui qui est parti. Recommencez : rien n’a été enregistré.",
  nom: "Ce fichier n’a pas de nom lisible. Renommez-le, puis recommencez.",
  type: "Ce type de fichier n’est pas accepté. Déposez un PDF, une image (JPEG, PNG, WebP) ou un document Word, Excel, PowerPoint ou OpenDocument.",
  ancien:
    "Ce document est dans un ancien format. Ouvrez-le, enregistrez-le en .docx, .xlsx ou .pptx, ou en PDF, puis déposez-le.",
  photo:
    "Cette photo est au format HEIC, que beaucoup d’ordinateurs n’ouvrent pas. Enregistrez-la en JPEG, puis déposez-la.",
  contenu:
    "Le contenu de ce fichier ne correspond pas à son extension. Ouvrez-le dans son logiciel, enregistrez-le à nouveau, puis déposez-le.",
  macros:
    "Ce document contient des macros. Enregistrez-le sans macros (.docx, .xlsx, .pptx) ou en PDF, puis déposez-le.",
  sujet: "Ce à quoi joindre la pièce n’existe pas, ou n’est pas dans votre périmètre. Choisissez-le dans la liste.",
} as const;
export type UploadFault = keyof typeof UPLOAD_REFUSALS;

/** The sentence of a word read in an address; null for anything else. */
export function uploadRefusal(word: unknown): string | null {
  return typeof word === "string" && Object.hasOwn(UPLOAD_REFUSALS, word) ? UPLOAD_REFUSALS[word as UploadFault] : null;
}
