"use client";

import type { Route } from "next";
import Link from "next/link";
import { type ClipboardEvent, useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { ConflictPanel } from "@/components/ui/conflict-panel";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Note } from "@/components/ui/note";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FieldBinding, useCommand } from "@/components/ui/use-command";
import { enterPlanInput } from "@/domain/budget/budget.schema";
import type { Month } from "@/domain/shared/calendar-date";
import { eurosExact, longMonth, NBSP, quantity } from "@/domain/shared/format";
import { enterPlan } from "@/server/budget/budget.commands";
import { pastedColumn } from "./plan-paste";
import { PlanYear } from "./plan-year";
import { byYear, type TypedPlan, typedTotal } from "./plan-years";

type PlanFormProps = {
  actionId: string;
  version: number;
  months: readonly Month[];
  /** What is stored, as the fields write it. */
  amounts: TypedPlan;
  closeHref: Route;
  /** The plan to enter after this one, none for the last. */
  next: { href: Route; number: number } | null;
};

/** The whole monthly plan of one action: a field a month, a subtotal a year, the total as it is typed. */
export function PlanForm({ actionId, version, months, amounts, closeHref, next }: PlanFormProps) {
  const { attempts, answer, bind, field, faults, refusal, update } = useCommand(enterPlan, enterPlanInput, {
    months: amounts,
  });
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<TypedPlan>(amounts);
  const [seen, setSeen] = useState(version);
  const [said, setSaid] = useState<{ text: string; since: unknown }>({ text: "", since: null });
  const conflict = answer.status === "conflict" ? answer.report : null;
  const kept = answer.status === "invalid" || answer.status === "conflict";
  const total = typedTotal(typed, months);

  if (seen !== version) {
    setSeen(version);
    setTyped(amounts);
  }
  const readFields = () =>
    setTyped(Object.fromEntries(months.map((month) => [month, inputOf(form.current, month)?.value])));
  useEffect(() => {
    if (conflict) form.current?.querySelector<HTMLElement>("[data-conflict]")?.focus();
  }, [conflict]);

  /** Once saved, the fields show what is stored; until then, what was typed. */
  function fieldOf(month: Month): FieldBinding {
    const binding = field(`months.${month}`);
    return kept ? binding : { ...binding, defaultValue: amounts[month] };
  }
  function choose(name: string, value: string) {
    update(name, value);
    setTyped((before) => ({ ...before, [name.replace("months.", "")]: value }));
  }
  function paste(event: ClipboardEvent<HTMLInputElement>, first: Month) {
    const column = pastedColumn(event.clipboardData.getData("text"));
    if (column === null) return;
    event.preventDefault();
    const room = months.slice(months.indexOf(first));
    const filled = room.slice(0, column.length);
    for (const [rank, month] of filled.entries()) write(inputOf(form.current, month), column[rank] ?? "");
    setSaid({ text: pasteInWords(filled, column.length - filled.length), since: answer });
  }

  return (
    <form {...bind} ref={form} onInput={readFields} onBlur={readFields} className="grid gap-6">
      {answer.status === "done" && (
        <Note tone="ok" role="status" title={answer.message}>
          {next && (
            <p>
              <Link href={next.href}>Passer au plan de l’action {next.number}</Link>
            </p>
          )}
        </Note>
      )}
      <ErrorSummary subject="Le plan n’est pas enregistré" faults={faults.map(withMonth)} submission={attempts} />
      {refusal && <Note tone="error" role="alert" title={refusal} />}
      {conflict && <ConflictPanel conflict={conflict} choose={choose} />}
      <input type="hidden" name="actionId" value={actionId} />
      <input type="hidden" name="version" value={conflict?.version ?? version} readOnly />
      <p role="status" className="text-13 text-encre-2 empty:hidden">
        {said.since === answer && said.text}
      </p>
      <div key={version} className="grid gap-x-6 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {byYear(months).map(({ year, months: ofYear }) => (
          <PlanYear
            key={year}
            year={year}
            months={ofYear}
            field={fieldOf}
            total={typedTotal(typed, ofYear)}
            onPaste={paste}
          />
        ))}
      </div>
      <div className="sticky bottom-0 flex flex-wrap items-center gap-x-4 gap-y-2 border-t-2 border-encre bg-page py-3 max-sm:bottom-12">
        <p className="mr-auto text-14">
          Total programmé{NBSP}: <b className="chiffres text-18">{inWords(total)}</b>
        </p>
        <Link href={closeHref} className={buttonClass({ variant: "bare" })}>
          Revenir aux plans
        </Link>
        <SubmitButton>Enregistrer le plan</SubmitButton>
      </div>
    </form>
  );
}

function inputOf(form: HTMLFormElement | null, month: Month): HTMLInputElement | null {
  const found = form?.elements.namedItem(`months.${month}`);
  return found instanceof HTMLInputElement ? found : null;
}

function write(input: HTMLInputElement | null, text: string) {
  if (input === null) return;
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

function withMonth<Fault extends { name: string; message: string }>(fault: Fault): Fault {
  const month = /^months\.(\d{4}-\d{2})$/.exec(fault.name)?.[1];
  return month ? { ...fault, message: `${longMonth(month as Month)}${NBSP}: ${fault.message}` } : fault;
}

function pasteInWords(filled: readonly Month[], left: number): string {
  const [first, last] = [filled[0] ?? null, filled.at(-1) ?? null];
  const kept = `${quantity(filled.length, "mois rempli", "mois remplis")}, de ${longMonth(first)} à ${longMonth(last)}.`;
  return left > 0 ? `${kept} ${quantity(left, "valeur dépasse", "valeurs dépassent")} la fin du contrat.` : kept;
}

function inWords(total: ReturnType<typeof typedTotal>): string {
  return total === null ? "un montant est à corriger" : eurosExact(total);
}
