"use client";

import { Note } from "@/components/ui/note";
import { RadioList } from "@/components/ui/radio-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/components/ui/use-command";
import { chooseMailInput, MAIL_DIGESTS, type MailDigest } from "@/domain/access/access.schema";
import { MAIL_DIGEST_LABELS } from "@/domain/access/mail-digest.labels";
import { chooseMail } from "@/server/people/account.commands";

const OPTIONS = MAIL_DIGESTS.map((value) => ({ value, label: MAIL_DIGEST_LABELS[value] }));

export function MailChoiceForm({ chosen }: { chosen: MailDigest }) {
  const { answer, bind, field, refusal } = useCommand(chooseMail, chooseMailInput);
  return (
    <form {...bind} className="grid gap-3">
      {answer.status === "done" && <Note tone="ok" role="status" title={answer.message} />}
      {refusal && <Note tone="error" role="alert" title={refusal} />}
      {/* Chosen anew when the page has been read again: React puts a form back as it first was. */}
      <RadioList
        key={chosen}
        {...field("mailDigest")}
        label="À quel rythme vous écrire"
        hint="Les lettres d’invitation et de connexion partent toujours."
        options={OPTIONS}
        defaultValue={chosen}
      />
      <div>
        <SubmitButton variant="neutral">Enregistrer ce rythme</SubmitButton>
      </div>
    </form>
  );
}
