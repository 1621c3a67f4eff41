"use client";

import { BadgeCheck, MessageCircleQuestionMark } from "lucide-react";
import type { Route } from "next";
import { type MouseEvent, useId } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { SubmissionKey } from "@/components/ui/submission-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { type SeenVersion, writeSeen } from "@/domain/review/review.schema";
import { acceptItem, askClarification } from "@/server/review/review.commands";
import { QuestionField } from "./question-field";
import { Refused } from "./refused";
import { ShortcutKey, ShortcutSwitch } from "./shortcuts";
import { useJudgement } from "./use-judgement";

type DecisionProps = {
  /** The version under the reviewer's eyes: what they say is bound to it. */
  seen: SeenVersion;
  author: string;
  open: boolean;
  mayAsk: boolean;
  here: Route;
  /** The next item left; null when this one is the last. */
  next: Route | null;
  list: Route;
};

/** What the reviewer decides of an item. Once it is said, the next one opens by itself. */
export function Decision({ seen, author, open, mayAsk, here, next, list }: DecisionProps) {
  const askId = useId();
  const version = writeSeen(seen);
  const accepting = useJudgement(acceptItem, version);
  const asking = useJudgement(askClarification, version);
  const then = next ?? list;

  /** Without a question there is nothing to send yet: the field takes the hand. */
  function askFirst(event: MouseEvent<HTMLButtonElement>) {
    const field = event.currentTarget.form?.elements.namedItem("question");
    if (!(field instanceof HTMLTextAreaElement) || field.value.trim() !== "") return;
    event.preventDefault();
    field.focus();
  }
  return (
    <section
      aria-label="Votre décision"
      className="mt-8 grid gap-4 border-t-[length:var(--filet-epais)] border-encre pt-4 print:hidden"
    >
      <Refused answer={accepting.answer} here={here} />
      <Refused answer={asking.answer} here={here} />
      {mayAsk && (
        <form id={askId} action={asking.submit} onSubmit={() => asking.begin(then)} className="grid gap-2" noValidate>
          <SubmissionKey key={version} />
          <Seen seen={seen} />
          <QuestionField key={`question ${seen.subjectId}`} author={author} answer={asking.answer} />
        </form>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {open && (
          <form action={accepting.submit} onSubmit={() => accepting.begin(then)} data-shortcut="v">
            <Seen seen={seen} />
            <SubmitButton icon={<BadgeCheck aria-hidden="true" />} pendingLabel="Validation…">
              Valider <ShortcutKey name="V" />
            </SubmitButton>
          </form>
        )}
        {mayAsk && (
          <Button
            type="submit"
            form={askId}
            data-shortcut="p"
            onClick={askFirst}
            icon={<MessageCircleQuestionMark aria-hidden="true" />}
          >
            Demander une précision <ShortcutKey name="P" />
          </Button>
        )}
        {next && (
          <Link href={next} data-shortcut="j" className={buttonClass({ variant: "bare" })}>
            {open ? "Passer" : "Suivant"} <ShortcutKey name="J" />
          </Link>
        )}
        <ShortcutSwitch />
      </div>
    </section>
  );
}

function Seen({ seen }: { seen: SeenVersion }) {
  return Object.entries(seen).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} readOnly />
  ));
}
