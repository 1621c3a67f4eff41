const KEPT = [
  {
    what: "Compte",
    detail: "nom, adresse électronique, rôles, organisme, mot de passe sous une forme qu’on ne peut pas relire",
    life: "Tant que vous avez un rôle.",
  },
  {
    what: "Ce que vous enregistrez",
    detail: "dépenses, jalons, météo, prévisions et leur journal, avec votre nom et l’heure",
    life: "La vie du contrat et de son contrôle.",
  },
  {
    what: "Sessions",
    detail: "date, navigateur et système",
    life: "Douze heures au plus.",
  },
  {
    what: "Essais de connexion",
    detail: "adresse du compte et adresse du réseau",
    life: "Un quart d’heure.",
  },
];

/** What is kept of people, and until when. */
export function KeptTable() {
  return (
    <table className="table">
      <caption className="sr-only">Données gardées et durées</caption>
      <thead>
        <tr>
          <th scope="col">Données</th>
          <th scope="col" className="w-60 max-sm:w-32">
            Jusqu’à quand
          </th>
        </tr>
      </thead>
      <tbody>
        {KEPT.map(({ what, detail, life }) => (
          <tr key={what}>
            <th scope="row">
              {what}
              <span className="second">{detail}</span>
            </th>
            <td>{life}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
