import "server-only";
import { z } from "zod";
import { can, type Viewer } from "@/domain/access/permissions";
import { now } from "@/server/clock";
import { read, type Transaction } from "@/server/db/transaction";
import { ownComments } from "./own-comments";
import { ownProofs } from "./own-proofs";

const journalLine = z.object({
  at: z.coerce.date(),
  event: z.string(),
  regionId: z.string(),
  territoryId: z.string(),
  territory: z.string(),
  actionId: z.string().nullable(),
  action: z.number().nullable(),
  after: z.unknown(),
});

const NOTICE =
  "Vos données personnelles dans Creuset (RGPD, articles 15 et 20). Ni mot de passe, ni code, ni jeton n’y figure : seules leurs empreintes sont gardées. Le contenu d’une saisie y est tant que vous pouvez lire l’action concernée ; les saisies faites sur un territoire que vous ne suivez plus se demandent à l’adresse de la politique de confidentialité.";

/** The same as a file to keep. */
export async function ownDataFile(viewer: Viewer): Promise<Response> {
  return new Response(JSON.stringify(await ownData(viewer), null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="creuset-mes-donnees.json"',
      "cache-control": "no-store",
    },
  });
}

/** Everything kept about the viewer, and what they recorded: theirs to read and to take elsewhere. */
export function ownData(viewer: Viewer): Promise<object> {
  return read(viewer, async (tx) => ({
    avertissement: NOTICE,
    etabliLe: now(),
    ...(await account(tx, viewer)),
    saisies: await recorded(tx, viewer),
    piecesDeposees: await ownProofs(tx, viewer),
    echanges: await ownComments(tx, viewer),
  }));
}

async function account(tx: Transaction, { id }: Viewer): Promise<object> {
  const {
    sessions,
    memberships,
    identities,
    letters,
    notifications,
    secondFactor,
    feeds,
    apiTokens,
    denials,
    ...identite
  } = await tx.user.findUniqueOrThrow({
    where: { id },
    select: {
      name: true,
      email: true,
      createdAt: true,
      lastSeenAt: true,
      mailDigest: true,
      memberships: {
        select: {
          role: true,
          createdAt: true,
          endsOn: true,
          region: { select: { name: true } },
          territory: { select: { name: true } },
          action: { select: { number: true, title: true } },
          organization: { select: { name: true } },
        },
        orderBy: { createdAt: "asc" },
      },
      sessions: {
        select: {
          createdAt: true,
          lastSeenAt: true,
          expiresAt: true,
          revokedAt: true,
          userAgent: true,
          oidcProvider: true,
        },
        orderBy: { createdAt: "desc" },
      },
      identities: {
        select: { issuer: true, idpId: true, subject: true, email: true, createdAt: true, lastUsedAt: true },
      },
      letters: {
        select: { recipient: true, kind: true, subject: true, createdAt: true, sentAt: true },
        orderBy: { createdAt: "desc" },
      },
      notifications: { select: { kind: true, createdAt: true, readAt: true }, orderBy: { createdAt: "desc" } },
      secondFactor: { select: { confirmedAt: true } },
      feeds: {
        select: { createdAt: true, revokedAt: true, lastReadAt: true },
        orderBy: { createdAt: "desc" },
      },
      apiTokens: {
        select: {
          name: true,
          ending: true,
          scopes: true,
          territory: { select: { name: true } },
          createdAt: true,
          expiresAt: true,
          lastUsedAt: true,
          revokedAt: true,
        },
        orderBy: { createdAt: "desc" },
      },
      denials: { select: { entry: true, target: true, day: true, times: true }, orderBy: { firstAt: "asc" } },
    },
  });
  return {
    identite,
    roles: memberships.map(({ endsOn, ...role }) => ({ ...role, endsOn: endsOn?.toISOString().slice(0, 10) ?? null })),
    secondFacteurDepuis: secondFactor?.confirmedAt ?? null,
    identitesProfessionnelles: identities,
    sessions,
    adressesAgenda: feeds,
    jetonsApi: apiTokens,
    lettres: letters,
    notifications,
    accesRefuses: denials,
  };
}

/** The lines of the journal the viewer signed. What they typed goes with a line only where they may still read it. */
async function recorded(tx: Transaction, viewer: Viewer): Promise<object[]> {
  const rows = await tx.$queryRaw`
    SELECT j.at::text AS at, j.event, t.region_id AS "regionId", t.id AS "territoryId", t.name AS territory, j.action_id AS "actionId",
      a.number AS action, j.after
    FROM journal_entry j JOIN territory t ON t.id = j.territory_id LEFT JOIN action a ON a.id = j.action_id
    WHERE j.actor_id = ${viewer.id}::uuid ORDER BY j.sequence`;
  return z
    .array(journalLine)
    .parse(rows)
    .map(({ at, event, regionId, territoryId, territory, actionId, action, after }) => {
      const scope = { regionId, territoryId, ...(actionId && { actionId }) };
      const line = { le: at, fait: event, territoire: territory, action };
      return can(viewer, "action.read", scope) ? { ...line, contenu: after } : line;
    });
}
