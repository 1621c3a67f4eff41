import { ROLE_LABELS, type Role } from "../access/roles";
import { THIN } from "../shared/format";

type Invitation = { name: string; territory: string; role: Role; url: string; hours: number };
type Wording = { subject: string; text: string };

/** What someone invited receives. The link is alone on its line, as mail readers like it. */
export function invitationLetter({ name, territory, role, url, hours }: Invitation): Wording {
  return {
    subject: `Votre accès à Creuset : ${territory}`,
    text: lines(
      `Bonjour ${name},`,
      `Vous êtes invité(e) à suivre dans Creuset le contrat Territoire d’industrie (${territory}), comme «${THIN}${ROLE_LABELS[role]}${THIN}».`,
      "Ouvrez ce lien pour choisir votre mot de passe et entrer :",
      url,
      `Il sert une seule fois, pendant ${hours} heures. Passé ce délai, demandez-en un nouveau au chef de projet du territoire.`,
      "Si vous n’attendiez pas cette lettre, ne faites rien.",
    ),
  };
}

/** For someone who lost the way in: their link, or their password. */
export function newLinkLetter({ name, territory, url, hours }: Omit<Invitation, "role">): Wording {
  return {
    subject: "Un nouveau lien pour entrer dans Creuset",
    text: lines(
      `Bonjour ${name},`,
      `Le chef de projet (${territory}) vous envoie un nouveau lien. Ouvrez-le pour choisir votre mot de passe :`,
      url,
      `Il sert une seule fois, pendant ${hours} heures, et remplace les précédents.`,
      "Si vous n’avez rien demandé, prévenez le chef de projet.",
    ),
  };
}

/** For someone who already signs in and has just been given a role. */
export function newRoleLetter({ name, territory, role, url }: Omit<Invitation, "hours">): Wording {
  return {
    subject: `Un rôle de plus dans Creuset : ${territory}`,
    text: lines(
      `Bonjour ${name},`,
      `Vous êtes désormais «${THIN}${ROLE_LABELS[role]}${THIN}» pour le contrat Territoire d’industrie (${territory}). Connectez-vous comme d’habitude :`,
      url,
    ),
  };
}

function lines(...paragraphs: string[]): string {
  return `${paragraphs.join("\n\n")}\n`;
}
