"use client";

import { GestureForm } from "@/components/ui/gesture-form";
import { retryLetter } from "@/server/mail/mail.commands";

type RetryLetterFormProps = { slug: string; letter: { id: string; name: string } };

export function RetryLetterForm({ slug, letter }: RetryLetterFormProps) {
  return (
    <GestureForm
      command={retryLetter}
      hidden={{ slug, letterId: letter.id }}
      size="mini"
      label={
        <span>
          Réessayer<span className="sr-only"> la lettre à {letter.name}</span>
        </span>
      }
    />
  );
}
