/** What the server does by itself, in the words of whoever looks after it. */
const TASK_LABELS: Record<string, string> = {
  deliver_letter: "Envoyer une lettre",
  recover_letters: "Reprendre les lettres qui attendent",
  send_digests: "Préparer les résumés de notifications",
  tell_calendar: "Signaler ce que le calendrier apporte",
  run_campaigns: "Envoyer les campagnes de relance",
  read_import: "Lire un fichier à importer",
  check_import: "Vérifier les lignes d’un import",
  run_import: "Enregistrer un import",
  undo_import: "Annuler un import",
  recover_imports: "Reprendre les imports interrompus",
  forget_expired: "Effacer ce qui a fait son temps",
  export_audit_heads: "Mettre à l’abri la tête du journal chaîné",
};

export function taskInWords(task: string): string {
  return Object.hasOwn(TASK_LABELS, task) ? (TASK_LABELS[task] ?? task) : "Une tâche d’une autre version";
}

const KNOWN_REASONS: readonly [RegExp, string][] = [
  [/timeout|timed out|expired|canceling statement/i, "L’opération a duré trop longtemps."],
  [/ECONN|terminat|connection|can't reach/i, "La base de données ne répondait pas."],
  [/ENOSPC|EACCES|EROFS|ENOENT/, "Un fichier n’a pas pu être écrit sur le serveur."],
];

/** Why a task failed, in a sentence that repeats nothing of the error: it may hold what other territories typed. */
export function failureInWords(error: string | null): string {
  const known = KNOWN_REASONS.find(([pattern]) => pattern.test(error ?? ""));
  return known?.[1] ?? "Une erreur imprévue, que le journal du serveur détaille à cette heure.";
}
