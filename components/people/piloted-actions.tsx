import { FieldError, hasError } from "@/components/ui/field";
import { ChoiceRow } from "@/components/ui/radio-list";
import type { FieldBinding } from "@/components/ui/use-command";

export type PilotedAction = { id: string; number: number; title: string; pending: readonly string[] };
type PilotedActionsProps = { field: FieldBinding; actions: readonly PilotedAction[] };

/** The actions to pass, all ticked at first, each with what is waiting on it. */
export function PilotedActions({ field: { id, name, error }, actions }: PilotedActionsProps) {
  return (
    <fieldset className="grid min-w-0 gap-1" {...(hasError(error) && { "aria-describedby": `${id}-error` })}>
      <legend className="mb-1 text-13 font-demi">Actions à passer</legend>
      {actions.map((action, rank) => (
        <ChoiceRow
          key={action.id}
          type="checkbox"
          id={rank === 0 ? id : `${id}-${action.id}`}
          name={name}
          value={action.id}
          label={`${action.number} · ${action.title}`}
          help={action.pending.length > 0 ? action.pending.join(" · ") : "Rien en retard, rien en préparation"}
          defaultChecked
          invalid={hasError(error)}
        />
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
