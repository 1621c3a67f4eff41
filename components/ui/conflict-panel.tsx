"use client";

import { GitMerge } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";
import { Note } from "./note";

export type Conflict = {
  author: string;
  at: string;
  version: number;
  fields: readonly { name: string; label: string; yours: string; theirs: string }[];
};
type Side = "yours" | "theirs";
type ConflictPanelProps = { conflict: Conflict; choose: (name: string, value: string) => void };

/** Two versions of one row, side by side, on the fields where they differ. Nothing is overwritten before a choice. */
export function ConflictPanel({ conflict, choose }: ConflictPanelProps) {
  const [kept, setKept] = useState<Record<string, Side>>({});
  const comparable = conflict.fields.filter((field) => field.yours !== "");
  const facts = conflict.fields.filter((field) => field.yours === "");

  function keep(side: Side, names = comparable.map(({ name }) => name)) {
    for (const field of comparable.filter(({ name }) => names.includes(name))) choose(field.name, field[side]);
    setKept((before) => ({ ...before, ...Object.fromEntries(names.map((name) => [name, side])) }));
  }
  return (
    <div data-conflict tabIndex={-1} className="grid gap-4 focus-visible:outline-none">
      <Note
        tone="call"
        role="alert"
        icon={<GitMerge aria-hidden="true" />}
        title={`Modifié entre-temps par ${conflict.author}`}
      >
        <p>
          {conflict.author} a enregistré une autre version le {conflict.at}, pendant votre saisie. Rien n’est perdu :
          votre saisie est intacte ci-dessous, et rien n’est encore enregistré.
        </p>
        {facts.map((fact) => (
          <p key={fact.name}>
            {fact.label} est maintenant <strong>{fact.theirs}</strong>.
          </p>
        ))}
      </Note>
      {comparable.length > 0 && (
        <>
          <div className="flex flex-wrap gap-2">
            <Button size="mini" onClick={() => keep("yours")}>
              Tout garder de ma saisie
            </Button>
            <Button size="mini" onClick={() => keep("theirs")}>
              Tout reprendre de {conflict.author}
            </Button>
          </div>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Champ</th>
                <th scope="col">Votre saisie</th>
                <th scope="col">Version de {conflict.author}</th>
              </tr>
            </thead>
            <tbody>
              {comparable.map((field) => (
                <tr key={field.name}>
                  <th scope="row">{field.label}</th>
                  {(["yours", "theirs"] as const).map((side) => (
                    <td key={side}>
                      <label className="flex items-start gap-2">
                        <input
                          type="radio"
                          name={`conflict-${field.name}`}
                          form="conflict-choice"
                          checked={(kept[field.name] ?? "yours") === side}
                          onChange={() => keep(side, [field.name])}
                        />
                        {field[side] || "non renseigné"}
                      </label>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}
