"use client";

import type { Route } from "next";
import { CommandForm } from "@/components/ui/command-form";
import { RadioList, type RadioOption } from "@/components/ui/radio-list";
import { COMMENT_LENGTH, postCommentInput } from "@/domain/comment/comment.schema";
import type { Subject } from "@/domain/follow-up/subject";
import { postComment } from "@/server/comment/comment.commands";
import { MentionArea } from "./mention-area";
import { type CallableOption, MentionBoxes } from "./mention-boxes";

type ComposeFormProps = {
  subject: Subject;
  asks: boolean;
  internal: boolean;
  callable: readonly CallableOption[];
  closeHref: Route;
};

/** A comment on something: who will read it stands on the button as on the choice. */
export function ComposeForm({ subject, asks, internal, callable, closeHref }: ComposeFormProps) {
  const choices = choicesOf(asks, internal);
  return (
    <div className="group/composer h-full">
      <CommandForm
        command={postComment}
        schema={postCommentInput}
        hidden={{
          about: subject.about,
          subjectId: subject.subjectId,
          ...(choices.length === 1 && { publishAs: "NOTE" }),
        }}
        defaultValue={{ publishAs: "NOTE" }}
        subject="Le commentaire n’est pas publié"
        submitLabel={<SubmitWords />}
        closeHref={closeHref}
      >
        {(field) => (
          <>
            {choices.length > 1 && <RadioList {...field("publishAs")} label="Ce que vous publiez" options={choices} />}
            <MentionArea
              {...field("text")}
              label="Votre texte"
              hint="« @ » prévient une personne ou un rôle"
              limit={COMMENT_LENGTH}
              rows={5}
              callable={callable}
            />
            <MentionBoxes field={field("mentions")} callable={callable} mixed={internal} />
            {choices.length === 1 && <p className="text-13 text-encre-3">{READ_BY_ALL}</p>}
          </>
        )}
      </CommandForm>
    </div>
  );
}

const READ_BY_ALL = "Sera lu par tous ceux qui lisent l’action.";

function choicesOf(asks: boolean, internal: boolean): RadioOption[] {
  const question = {
    value: "QUESTION",
    label: "Une demande de précision",
    help: "Qui doit répondre est prévenu ; reste ouverte jusqu’à ce que vous la closiez",
  };
  const inside = {
    value: "INTERNAL",
    label: "Un commentaire interne à l’État",
    help: "Lu par la préfecture seule, dans l’application comme dans les lettres",
  };
  return [
    { value: "NOTE", label: "Un commentaire", help: "Lu par tous ceux qui lisent l’action" },
    ...(asks ? [question] : []),
    ...(internal ? [inside] : []),
  ];
}

/** The style sheet alone follows the choice: the button says so before scripts have run. */
function SubmitWords() {
  return (
    <>
      <span className="group-has-[input:is([value=QUESTION],[value=INTERNAL]):checked]/composer:hidden">Publier</span>
      <span className="hidden group-has-[input[value=QUESTION]:checked]/composer:inline">Demander la précision</span>
      <span className="hidden group-has-[input[value=INTERNAL]:checked]/composer:inline">
        Publier pour l’État seulement
      </span>
    </>
  );
}
