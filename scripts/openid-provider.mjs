import { generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { freePort } from "./free-port.mjs";

function signingKey() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { privateKey, jwk: { ...privateKey.export({ format: "jwk" }), kid: randomUUID(), alg: "RS256", use: "sig" } };
}

/** As ProConnect answers: what it says of a person is a signed letter, and it names the directory that vouches. */
const CLAIMS = {
  openid: ["sub"],
  given_name: ["given_name"],
  usual_name: ["usual_name"],
  email: ["email"],
  profile: ["name"],
  siret: ["siret"],
  idp_id: ["idp_id"],
  acr: null,
  amr: null,
  auth_time: null,
  iss: null,
};

function configuration({ client, origin, signedUserInfo, people, jwk }) {
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${origin}/connexion/${client.entrance}/retour`],
        post_logout_redirect_uris: [`${origin}/connexion/deconnexion`],
        token_endpoint_auth_method: "client_secret_post",
        ...(signedUserInfo && { userinfo_signed_response_alg: "RS256" }),
      },
    ],
    jwks: { keys: [jwk] },
    claims: CLAIMS,
    scopes: ["openid", "given_name", "usual_name", "email", "profile", "siret", "idp_id"],
    cookies: { keys: [randomUUID()] },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: askToLeave },
    },
    pkce: { required: () => false },
    ttl: { AuthorizationCode: 30, AccessToken: 60, IdToken: 60, Interaction: 600, Grant: 600, Session: 43_200 },
    interactions: { url: (_ctx, { uid }) => `/identite/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub)?.claims }) }),
    loadExistingGrant: grantEverything,
  };
}

function askToLeave(ctx, form) {
  ctx.body = `<!doctype html><html lang="fr"><title>Fournisseur d’essai</title><h1>Fermer la session d’essai ?</h1>${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes">Fermer la session d’essai</button></html>`;
}

async function grantEverything(ctx) {
  const { client, session, provider, params } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(params.scope);
  grant.addOIDCClaims(["amr"]);
  await grant.save();
  return grant;
}

/** One press of a button per person, and no password: this provider is for tests. */
function askWho(people) {
  const buttons = [...people].map(
    ([sub, { claims }]) => `<p><button name="sub" value="${sub}">${claims.email}</button></p>`,
  );
  return `<!doctype html><html lang="fr"><title>Fournisseur d’essai</title><h1>Fournisseur d’essai</h1><form>${buttons.join("")}</form></html>`;
}

/**
 * An OpenID provider for tests. `people` maps a subject to `{ claims, amr }`; whoever `next` names is recognised without being
 * asked. `alter` may change any answer before it leaves: `(path, text, contentType) => ({ text, contentType, status })`.
 */
export async function startOpenIdProvider({ client, origin, port, path = "", signedUserInfo = false, people }) {
  const { default: Provider } = await import("oidc-provider");
  const { privateKey, jwk } = signingKey();
  const place = port ?? (await freePort());
  const issuer = `http://127.0.0.1:${place}${path}`;
  const provider = new Provider(issuer, configuration({ client, origin, signedUserInfo, people, jwk }));
  const running = { issuer, privateKey, kid: jwk.kid, next: null, alter: null, stop };
  const answer = provider.callback();

  async function recognise(request, response) {
    const sub = running.next ?? new URL(request.url, issuer).searchParams.get("sub");
    const person = people.get(sub);
    if (!person) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(askWho(people));
      return;
    }
    await provider.interactionFinished(request, response, {
      login: { accountId: sub, ...(person.amr && { amr: person.amr }) },
    });
  }

  const server = createServer((request, response) => {
    if (running.alter) alterAnswer(request, response, running.alter);
    if (request.url.startsWith("/identite/")) {
      recognise(request, response).catch((error) => response.writeHead(500).end(String(error)));
      return;
    }
    request.originalUrl = request.url;
    request.url = request.url.slice(path.length) || "/";
    answer(request, response);
  });
  await new Promise((resolve) => server.listen(place, "127.0.0.1", resolve));

  function stop() {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  }
  return running;
}

function alterAnswer(request, response, alter) {
  const end = response.end.bind(response);
  const asked = request.url.split("?")[0];
  response.end = (chunk, ...rest) => {
    const altered = alter(asked, String(chunk ?? ""), String(response.getHeader("content-type") ?? ""));
    if (!altered) return end(chunk, ...rest);
    response.statusCode = altered.status ?? response.statusCode;
    response.setHeader("content-type", altered.contentType ?? response.getHeader("content-type"));
    response.setHeader("content-length", Buffer.byteLength(altered.text));
    return end(altered.text);
  };
}
