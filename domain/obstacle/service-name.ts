/** The article of the words a service's name begins with; a name that begins otherwise takes none, like « Enedis ». */
const ARTICLES: Record<string, readonly string[]> = {
  "le ": ["service", "gestionnaire", "guichet", "bureau", "conseil", "département", "pôle", "syndicat", "fournisseur"],
  "la ": [
    "direction",
    "préfecture",
    "sous-préfecture",
    "mairie",
    "commune",
    "région",
    "banque",
    "chambre",
    "commission",
    "ddtm",
    "dreal",
  ],
  "l’": ["agence", "agglomération", "architecte", "administration", "ademe", "ars", "office", "établissement"],
};

/** A service as the object of a sentence: « attend le service urbanisme », « attend Enedis ». */
export function withArticle(service: string): string {
  const [first = ""] = service.trim().split(/[\s,]/, 1);
  const word = first.toLocaleLowerCase("fr");
  const article = Object.keys(ARTICLES).find((key) => ARTICLES[key]?.includes(word));
  if (article === undefined) return service.trim();
  const isAcronym = first === first.toLocaleUpperCase("fr");
  return article + (isAcronym ? service.trim() : `${word}${service.trim().slice(first.length)}`);
}
