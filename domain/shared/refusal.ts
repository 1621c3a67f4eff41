/**
 * An outcome the domain foresees and the person must be told about, in a French sentence that says what to do.
 * Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: string;
  /** Messages to show under the fields they are about, by field name. */
  readonly fields?: Record<string, string>;

  constructor(code: string, message: string, fields?: Record<string, string>) {
    super(message);
    this.code = code;
    if (fields) this.fields = fields;
  }
}

/** What was asked for is not there, or not for this person: the same outcome, which is kept. */
export class Denied extends Refusal {}
