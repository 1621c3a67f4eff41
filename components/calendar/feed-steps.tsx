const STEPS: readonly [client: string, how: string][] = [
  ["Outlook", "Calendrier › Ajouter un calendrier › S’abonner à partir du web, puis collez l’adresse."],
  ["Google Agenda", "Autres agendas › + › À partir de l’URL, puis collez l’adresse. Sur ordinateur seulement."],
  ["Apple, iPhone et Mac", "« Ouvrir dans mon agenda », ou Calendrier › Fichier › Nouvel abonnement."],
  ["Android", "Abonnez-vous dans Google Agenda sur ordinateur : le téléphone suit."],
];

/** Where each calendar takes an address to subscribe to. */
export function FeedSteps() {
  return (
    <details className="mt-3 text-13">
      <summary className="min-h-7 cursor-pointer font-demi pointer-coarse:min-h-11">
        S’y abonner, selon l’agenda
      </summary>
      <dl className="mt-1 grid gap-2">
        {STEPS.map(([client, how]) => (
          <div key={client}>
            <dt className="font-demi">{client}</dt>
            <dd className="text-encre-2">{how}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-encre-3">
        Un agenda relit l’adresse de lui-même, toutes les quelques heures&nbsp;; Google une fois par jour environ.
      </p>
    </details>
  );
}
