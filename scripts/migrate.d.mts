/** Applies the migrations that are missing; `applied` names them in order. */
export function migrate(
  connectionString: string,
  options?: { folder?: string },
): Promise<{ applied: string[]; total: number }>;
