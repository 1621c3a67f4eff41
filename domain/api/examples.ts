/** An answer of each address, cut to a row, read in the demonstration: everything in it is invented. */
export const EXAMPLES: Record<string, unknown> = {};
