import { addMonths, type CalendarDate } from "../shared/calendar-date";

/** How many days what has served its time is kept; what is kept in months has a name of its own below. */
export const KEPT_DAYS = {
  /** Since the session ended. */
  session: 90,
  /** Since the link expired. */
  oneTimeLink: 30,
  /** Since the address of the calendar was taken away. */
  calendarFeed: 30,
  /** Since the token expired, or was revoked. */
  apiToken: 90,
  /** Since the count of failed attempts started over. */
  attempts: 30,
  /** Since the letter left, or was written when it never did. */
  letter: 90,
  /** Since someone was told. */
  notice: 365,
  /** Since the file was sent, while nothing of it is recorded; since it was recorded, or undone. */
  importedFile: 30,
  /** Since the command was answered. */
  retryAnswer: 90,
} as const;
export type KeptFor = keyof typeof KEPT_DAYS;

/** Requests that were refused are kept a year, to tell a mistake from a habit. */
const REFUSAL_MONTHS = 12;
/** An account nobody signs in to is told to who manages people, who decides. */
export const INACTIVE_MONTHS = 24;
/** What proves the use of public money: ten years, as vouchers are, unless the installation says otherwise. */
export const JOURNAL_YEARS = 10;

/** Milliseconds at which what is kept that long must have ended to go. */
export function endOfKeeping(kept: KeptFor, now: Date): number {
  return now.getTime() - KEPT_DAYS[kept] * 86_400_000;
}

/** The first day whose refusals are still kept. */
export function refusalsSince(today: CalendarDate): CalendarDate {
  return addMonths(today, -REFUSAL_MONTHS);
}

/** Who has not signed in since that day is inactive. */
export function inactiveSince(today: CalendarDate): CalendarDate {
  return addMonths(today, -INACTIVE_MONTHS);
}

export type KeptData = { what: string; detail: string; life: string };

/** What is kept of people and until when, in the words of the privacy policy. */
export function keptData(journalYears: number = JOURNAL_YEARS): readonly KeptData[] {
  return [
    {
      what: "Compte",
      detail: "nom, adresse électronique, rôles, organisme, mot de passe sous une forme qu’on ne peut pas relire",
      life: `Tant que vous avez un rôle. Après ${INACTIVE_MONTHS} mois sans connexion, le chef de projet est averti et décide.`,
    },
    {
      what: "Ce que vous enregistrez",
      detail: "dépenses, jalons, météo, prévisions et leur journal, avec votre nom et l’heure",
      life: `${journalYears} ans au moins, le temps du contrôle de l’argent public. Rien n’en est effacé de soi-même : chaque ligne tient à la précédente.`,
    },
    {
      what: "Sessions",
      detail: "date, navigateur et système",
      life: `Douze heures au plus, puis leur trace pendant ${KEPT_DAYS.session} jours.`,
    },
    {
      what: "Liens de connexion et essais",
      detail: "adresse du compte et adresse du réseau",
      life: `Un quart d’heure pour les essais, sept jours au plus pour un lien, puis leur trace pendant ${KEPT_DAYS.oneTimeLink} jours.`,
    },
    {
      what: "Adresse d’agenda",
      detail: "quand elle a été créée et lue pour la dernière fois, sous une forme qu’on ne peut pas relire",
      life: `Tant que vous la gardez, puis sa trace pendant ${KEPT_DAYS.calendarFeed} jours.`,
    },
    {
      what: "Jetons d’accès à l’API",
      detail: "leur nom, ce qu’ils lisent, quand ils ont servi pour la dernière fois, et leur empreinte",
      life: `Un an au plus, puis leur trace pendant ${KEPT_DAYS.apiToken} jours.`,
    },
    {
      what: "Demandes refusées",
      detail: "la page ou le geste demandé, le jour et le nombre de fois",
      life: "Un an.",
    },
    {
      what: "Lettres",
      detail: "destinataire et objet ; leur texte est effacé dès l’envoi",
      life: `Une lettre qui n’est pas partie est effacée après ${KEPT_DAYS.letter} jours.`,
    },
    {
      what: "Notifications",
      detail: "ce qui vous a été signalé, quand, et si vous l’avez lu",
      life: `${KEPT_DAYS.notice} jours.`,
    },
    {
      what: "Fichiers importés",
      detail: "le fichier tel que vous l’avez déposé, et ses lignes tant que rien n’est enregistré",
      life: `${KEPT_DAYS.importedFile} jours. Les lignes enregistrées restent avec ce qu’elles ont ajouté, pour pouvoir annuler l’import et ne rien ajouter deux fois.`,
    },
    {
      what: "Réponses gardées contre les doubles envois",
      detail: "le message rendu à un formulaire, pour ne rien enregistrer deux fois",
      life: `${KEPT_DAYS.retryAnswer} jours.`,
    },
  ];
}
