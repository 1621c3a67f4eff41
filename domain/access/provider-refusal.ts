/** Why a sign-in by a provider came to nothing, and what to do next. `label` is the provider's name on the screen. */
const SENTENCES = {
  interrompu: (label: string) => `La connexion par ${label} a été interrompue. Recommencez quand vous voulez.`,
  injoignable: (label: string) =>
    `${label} ne répond pas pour le moment. Connectez-vous avec votre mot de passe, ou recommencez dans quelques minutes.`,
  "non-verifie": (label: string) =>
    `La réponse de ${label} n’a pas pu être vérifiée : rien n’a été ouvert. Recommencez ; si cela se reproduit, connectez-vous avec votre mot de passe et prévenez le chef de projet.`,
  depasse: (label: string) =>
    `Cette connexion par ${label} a trop attendu, ou a été commencée dans un autre navigateur. Recommencez depuis cette page.`,
  inconnu: (label: string) =>
    `Votre identité n’est pas encore reliée à un compte. Ouvrez votre lien d’invitation, puis choisissez ${label} ; si vous avez déjà un mot de passe, connectez-vous avec, puis associez ${label} sur la page « Mon compte ».`,
  "deja-pris": (label: string) =>
    `Cette identité ${label} est déjà reliée à un autre compte. Déconnectez-vous de ${label} pour en choisir une autre, ou demandez au chef de projet.`,
  anciennete: (label: string) =>
    `Associer ${label} se fait dans les dix minutes qui suivent la connexion. Déconnectez-vous, reconnectez-vous, puis recommencez.`,
  origine: (label: string) =>
    `Cette demande ne vient pas de l’application. Commencez depuis cette page pour utiliser ${label}.`,
} as const;
export type ProviderRefusal = keyof typeof SENTENCES;

/** The sentence of a refusal named in an address; null for anything else. */
export function providerRefusalSentence(code: string | null | undefined, label: string): string | null {
  return code && Object.hasOwn(SENTENCES, code) ? SENTENCES[code as ProviderRefusal](label) : null;
}
