const COOKIES = [
  {
    name: "creuset.session",
    purpose: "Vous reconnaît d’une page à l’autre après la connexion.",
    life: "Douze heures au plus, une heure sans activité, ou la déconnexion.",
  },
  {
    name: "creuset.lien",
    purpose: "Vérifie que le lien de connexion est ouvert par le navigateur qui l’a demandé.",
    life: "Dix minutes.",
  },
  {
    name: "creuset.entree-proconnect, creuset.entree-oidc",
    purpose: "Retrouvent au retour la demande faite à votre fournisseur d’identité.",
    life: "Dix minutes.",
  },
  {
    name: "creuset.depart",
    purpose: "Vérifie que la déconnexion chez ce fournisseur est celle que vous avez demandée.",
    life: "Cinq minutes.",
  },
];

/** The cookies the application sets, all of them; over HTTPS, browsers show « __Host- » before their names. */
export function CookiesTable() {
  return (
    <>
      <p>
        Le site n’a que des cookies sans lesquels la connexion ne marcherait pas. La loi n’exige pas votre accord pour
        ceux-là&nbsp;: c’est pourquoi aucune bannière ne vous le demande. Aucun n’est lu par quelqu’un d’autre, ni par
        un script.
      </p>
      <table className="table">
        <caption className="sr-only">Cookies du site</caption>
        <thead>
          <tr>
            <th scope="col">Cookie</th>
            <th scope="col">Rôle</th>
            <th scope="col" className="w-40 max-sm:hidden">
              Durée
            </th>
          </tr>
        </thead>
        <tbody>
          {COOKIES.map(({ name, purpose, life }) => (
            <tr key={name}>
              <th scope="row" className="break-words">
                {name}
              </th>
              <td>
                {purpose}
                <span className="second sm:hidden">{life}</span>
              </td>
              <td className="max-sm:hidden">{life}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
