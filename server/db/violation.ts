import "server-only";

/** Names given to constraints and triggers in the migrations; found again in whatever shape the driver reports them. */
export type Rule =
  | "ledger_invariant"
  | "plan_locked"
  | "append_only"
  | "ledger_no_reversal_of_reversal"
  | "expense_entry_reverses_id_key";

function* causes(error: unknown): Generator<unknown> {
  for (let current: unknown = error, depth = 0; current && depth < 6; depth++) {
    yield current;
    current = typeof current === "object" && "cause" in current ? current.cause : undefined;
  }
}

const WORDS: Record<Rule, RegExp> = {
  ledger_invariant: /ledger: committed >= invoiced/,
  plan_locked: /plan: /,
  append_only: /is append-only/,
  ledger_no_reversal_of_reversal: /a reversal cannot be reversed/,
  expense_entry_reverses_id_key: /reverses_id/,
};

/** Whether the database refused because of that rule. */
export function violates(error: unknown, rule: Rule): boolean {
  for (const cause of causes(error)) {
    const text = cause instanceof Error ? `${cause.message} ${JSON.stringify({ ...cause })}` : JSON.stringify(cause);
    if (WORDS[rule].test(text)) return true;
  }
  return false;
}
