import type { Actor } from "./actors";
import { about, aimless, key } from "./form";
import type { Target } from "./target";

const PASSWORD = "Sept-marteaux-dansent-2021";
const NEW = { password: PASSWORD, again: PASSWORD };

/** One's own thing where the target is « own », somebody else's otherwise. */
const owned =
  (
    ownName: "ownSessionId" | "ownIdentityId" | "ownImportId" | "ownTokenId",
    name: "sessionId" | "identityId" | "importId" | "tokenId",
    more: (target: Target) => Record<string, string> = () => ({}),
  ) =>
  (target: Target, { person }: Actor): Record<string, string> => ({
    [name]: target.kind === "own" && person ? person[ownName] : target[name],
    ...more(target),
  });

const ofImport = (fields: Record<string, string>) =>
  about(owned("ownImportId", "importId", ({ slug }) => ({ slug, ...fields })));

/** Forms about oneself, and those of whoever has not signed in. */
export const ACCOUNT_FORMS = {
  signIn: aimless({ email: "inconnu@exemple.fr", password: PASSWORD }),
  enterAs: aimless({ userId: "0199a0f0-0000-7000-8000-000000000000" }),
  acceptInvitation: aimless({ token: "un-lien-qui-ne-vaut-plus-rien", ...NEW }),
  askSignInLink: aimless({ email: "inconnu@exemple.fr" }),
  openSignInLink: aimless({ token: "un-lien-qui-ne-vaut-plus-rien" }),
  confirmNothingNew: aimless({
    token: "un-lien-qui-ne-vaut-plus-rien",
    seenId: "0199a0f0-0000-7000-8000-000000000000",
  }),
  giveSecondFactor: aimless({ code: "000000" }),
  startSecondFactor: aimless({}),
  confirmSecondFactor: aimless({ code: "000000" }),
  signOut: aimless({}),
  changePassword: aimless({ current: "ce n’est pas le mien", ...NEW }),
  closeOtherSessions: aimless({}),
  openNotification: aimless({ notificationId: "0199a0f0-0000-7000-8000-000000000000" }),
  readAllNotifications: aimless({}),
  chooseMail: aimless({ mailDigest: "WEEKLY" }),
  renewRecoveryCodes: aimless({ code: "000000" }),
  removeSecondFactor: aimless({ code: "000000" }),
  renewCalendarFeed: aimless({}),
  revokeCalendarFeed: aimless({}),
  createApiToken: aimless({ name: "Essai des droits", scopes: "lecture:actions", days: "30" }),
  revokeApiToken: about(owned("ownTokenId", "tokenId")),
  closeSession: about(owned("ownSessionId", "sessionId")),
  unlinkIdentity: about(owned("ownIdentityId", "identityId")),
  chooseColumns: ofImport({ version: "1", "columns[0]": "-" }),
  fixCell: ofImport({ line: "2", field: "amount", value: "12,00" }),
  judgeRow: ofImport({ line: "2", judged: "IGNORED" }),
  runImport: ofImport({ ...key(), version: "1" }),
  abandonImport: ofImport({}),
  undoImport: ofImport({ ...key() }),
};
