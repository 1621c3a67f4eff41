"use client";

import type { Route } from "next";
import { GestureButton, useGesture } from "@/components/ui/gesture-form";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { revokeApiToken } from "@/server/api/api.commands";
import { CreateTokenForm } from "./create-token-form";

type Token = {
  id: string;
  name: string;
  ending: string;
  scopes: readonly string[];
  territory: string | null;
  createdAt: string;
  expiresOn: string;
  lastUsedAt: string | null;
};
type OwnTokensProps = { tokens: readonly Token[]; territories: readonly { slug: string; shortName: string }[] };

/** The viewer's live tokens, each with what it reads and when it last did, and what makes another. */
export function OwnTokens({ tokens, territories }: OwnTokensProps) {
  const { submit, refusal } = useGesture(revokeApiToken);
  return (
    <div className="grid gap-4">
      {refusal !== "" && <Note tone="warn" role="alert" title={refusal} />}
      {tokens.length > 0 && (
        <ul>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} submit={submit} />
          ))}
        </ul>
      )}
      <CreateTokenForm territories={territories} isFirst={tokens.length === 0} />
      <p className="text-13 text-encre-2">
        Un changement de mot de passe révoque tous les jetons.{" "}
        <Link href={"/api" as Route}>Documentation de l’API, avec des exemples pour Excel et LibreOffice</Link>
      </p>
    </div>
  );
}

function TokenRow({ token, submit }: { token: Token; submit: (formData: FormData) => void }) {
  const { id, name, ending, scopes, territory, createdAt, expiresOn, lastUsedAt } = token;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-filet-fin py-2.5">
      <div className="min-w-0 flex-1 basis-60 text-13 text-encre-3">
        <b className="block break-words text-14 text-encre">
          {name} <span className="font-normal text-encre-2">· se termine par {ending}</span>
        </b>
        <p className="text-encre-2">
          {territory ?? "Tous vos territoires"}&nbsp;: {scopes.map((scope) => scope.split(" : ")[0]).join(", ")}
        </p>
        <p>
          Créé le {createdAt}, échoit le {expiresOn}.{" "}
          {lastUsedAt ? `A servi le ${lastUsedAt}.` : "N’a pas encore servi."}
        </p>
      </div>
      <GestureButton
        submit={submit}
        hidden={{ tokenId: id }}
        size="mini"
        variant="danger"
        pendingLabel="Révocation…"
        label={
          <span>
            Révoquer<span className="sr-only"> le jeton {name}</span>
          </span>
        }
      />
    </li>
  );
}
