"use client";

import type { Route } from "next";
import { type ClipboardEvent, useEffect, useRef, useState } from "react";
import { ConflictPanel } from "@/components/ui/conflict-panel";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { type FieldBinding, useCommand } from "@/components/ui/use-command";
import { enterPlanInput } from "@/domain/budget/budget.schema";
import type { Month } from "@/domain/shared/calendar-date";
import { longMonth, NBSP, quantity } from "@/domain/shared/format";
import { enterPlan } from "@/server/budget/budget.commands";
import { PlanFooter, type ReplacedPlan } from "./plan-footer";
import { pastedColumn } from "./plan-paste";
import { type PlanPart, PlanYear } from "./plan-year";
import { byYear, type TypedPlan, typedTotal } from "./plan-years";

type PlanFormProps = {
  actionId: string;
  /** The avenant the plan belongs to; none for the plan of the signed contract. */
  amendmentId?: string;
  version: number;
  months: readonly Month[];
  /** What is stored, as the fields write it. */
  stored: Record<PlanPart, TypedPlan>;
  closeHref: Route;
  closeLabel: string;
  /** The plan to enter after this one, none for the last. */
  next: { href: Route; number: number } | null;
  replaced?: ReplacedPlan | null;
};

/** The whole monthly plan of one action: a field a month, a subtotal a year, the total as it is typed. */
export function PlanForm(props: PlanFormProps) {
  const { actionId, amendmentId, version, months, stored, closeHref, closeLabel, next, replaced = null } = props;
  const { attempts, answer, bind, field, faults, refusal, update } = useCommand(enterPlan, enterPlanInput, stored);
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(stored);
  const [seen, setSeen] = useState(version);
  const [said, setSaid] = useState<{ text: string; since: unknown }>({ text: "", since: null });
  const conflict = answer.status === "conflict" ? answer.report : null;
  const kept = answer.status === "invalid" || answer.status === "conflict";

  if (seen !== version) {
    setSeen(version);
    setTyped(stored);
  }
  const readPart = (part: PlanPart) =>
    Object.fromEntries(months.map((month) => [month, inputOf(form.current, part, month)?.value]));
  const readFields = () => setTyped({ months: readPart("months"), operating: readPart("operating") });
  useEffect(() => {
    if (conflict) form.current?.querySelector<HTMLElement>("[data-conflict]")?.focus();
  }, [conflict]);

  /** Once saved, the fields show what is stored; until then, what was typed. */
  function fieldOf(part: PlanPart, month: Month): FieldBinding {
    const binding = field(`${part}.${month}`);
    return kept ? binding : { ...binding, defaultValue: stored[part][month] };
  }
  function choose(name: string, value: string) {
    update(name, value);
    const [part, month] = name.split(".") as [PlanPart, Month];
    setTyped((before) => ({ ...before, [part]: { ...before[part], [month]: value } }));
  }
  function paste(event: ClipboardEvent<HTMLInputElement>, part: PlanPart, first: Month) {
    const column = pastedColumn(event.clipboardData.getData("text"));
    if (column === null) return;
    event.preventDefault();
    const room = months.slice(months.indexOf(first));
    const filled = room.slice(0, column.length);
    for (const [rank, month] of filled.entries()) write(inputOf(form.current, part, month), column[rank] ?? "");
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
      <input type="hidden" name="amendmentId" value={amendmentId ?? ""} />
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
            total={typedTotal(typed.months, ofYear)}
            operating={typedTotal(typed.operating, ofYear)}
            onPaste={paste}
          />
        ))}
      </div>
      <PlanFooter
        total={typedTotal(typed.months, months)}
        replaced={replaced}
        closeHref={closeHref}
        closeLabel={closeLabel}
      />
    </form>
  );
}

function inputOf(form: HTMLFormElement | null, part: PlanPart, month: Month): HTMLInputElement | null {
  const found = form?.elements.namedItem(`${part}.${month}`);
  return found instanceof HTMLInputElement ? found : null;
}

function write(input: HTMLInputElement | null, text: string) {
  if (input === null) return;
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

function withMonth<Fault extends { name: string; message: string }>(fault: Fault): Fault {
  const [, part, month] = /^(months|operating)\.(\d{4}-\d{2})$/.exec(fault.name) ?? [];
  if (!month) return fault;
  const which = `${longMonth(month as Month)}${part === "operating" ? ", dont fonctionnement" : ""}`;
  return { ...fault, message: `${which}${NBSP}: ${fault.message}` };
}

function pasteInWords(filled: readonly Month[], left: number): string {
  const [first, last] = [filled[0] ?? null, filled.at(-1) ?? null];
  const kept = `${quantity(filled.length, "mois rempli", "mois remplis")}, de ${longMonth(first)} à ${longMonth(last)}.`;
  return left > 0 ? `${kept} ${quantity(left, "valeur dépasse", "valeurs dépassent")} la fin du contrat.` : kept;
}
