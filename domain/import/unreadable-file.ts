/** Why a file is not read, by a word, and what to do about it. « {place} » is the cell, line or sheet it is about. */
const SENTENCES = {
  empty: "Ce fichier est vide. Ouvrez-le, enregistrez-le à nouveau, puis déposez-le.",
  large: "Ce fichier dépasse 25 Mo. Gardez la feuille utile, ou coupez-la en plusieurs fichiers.",
  kind: "Ce fichier n’est pas un tableau qui se lit ici. Enregistrez-le en .xlsx, .ods ou .csv, puis déposez-le.",
  extension:
    "Le contenu de ce fichier ne correspond pas à son extension. Ouvrez-le dans votre tableur, enregistrez-le à nouveau en .xlsx, .ods ou .csv, puis déposez-le.",
  old: "Ce classeur est dans un ancien format d’Excel ou un format binaire. Ouvrez-le, enregistrez-le en .xlsx, puis déposez-le.",
  password: "Ce classeur est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis déposez-la.",
  macros: "Ce classeur contient des macros. Enregistrez-le en .xlsx, sans macros, puis déposez-le.",
  damaged:
    "Ce fichier est abîmé ou incomplet{place} : rien n’en a été lu. Ouvrez-le dans votre tableur, enregistrez-le à nouveau, puis déposez-le.",
  swollen:
    "Ce fichier se déplie en un contenu démesuré : il n’est pas lu. Copiez les cellules utiles dans un nouveau classeur, puis déposez-le.",
  external:
    "Ce fichier fait appel à des données extérieures (DTD ou entités) : il n’est pas lu. Copiez les cellules dans un nouveau classeur, puis déposez-le.",
  columns:
    "La cellule {place} est au-delà de la 200e colonne. Gardez les colonnes utiles, puis déposez à nouveau le fichier.",
  rows: "Ce fichier a plus de {place} lignes. Coupez-le en plusieurs fichiers, puis déposez-les l’un après l’autre.",
  cell: "La cellule {place} contient plus de 32 767 caractères. Raccourcissez-la, puis déposez à nouveau le fichier.",
  quote:
    "Ligne {place} : un guillemet ouvert ne se ferme pas, ou se ferme avant la fin de la cellule. Corrigez cette ligne, ou enregistrez le tableau en .xlsx.",
  ragged:
    "Ligne {place} : il y a plus de cellules que de colonnes. Mettez entre guillemets les textes qui contiennent le séparateur, ou enregistrez le tableau en .xlsx.",
  nul: "Ce fichier contient des caractères nuls : ce n’est pas un texte. Enregistrez le tableau en .xlsx ou en CSV UTF-8, puis déposez-le.",
  table:
    "Aucun tableau n’a été trouvé : il faut une ligne qui nomme au moins deux colonnes, et des lignes en dessous. Ajoutez-la, puis déposez à nouveau le fichier.",
  sheet:
    "La feuille « {place} » n’a pas de tableau : il faut une ligne qui nomme au moins deux colonnes, et des lignes en dessous.",
  unknown: "La feuille « {place} » n’est pas dans ce fichier. Choisissez une autre feuille.",
  slow: "Ce fichier demande trop de temps à lire : rien n’en a été gardé. Copiez les cellules utiles dans un nouveau classeur, puis déposez-le.",
  heavy:
    "Ce fichier demande trop de mémoire à lire : rien n’en a été gardé. Copiez les cellules utiles dans un nouveau classeur, puis déposez-le.",
  broken:
    "La lecture s’est interrompue : rien n’a été gardé. Recommencez ; si cela se reproduit, enregistrez le tableau en CSV.",
} as const;
export type UnreadableWord = keyof typeof SENTENCES;

/** The sentence of a word, told of a place when it names one. */
export function unreadableSentence(word: UnreadableWord, place = ""): string {
  return SENTENCES[word].replace("{place}", () => place);
}

export function isUnreadableWord(word: unknown): word is UnreadableWord {
  return typeof word === "string" && Object.hasOwn(SENTENCES, word);
}
