/** What a person asked for cannot be done, and what to do instead. Shown without a stack. */
export class Refusal extends Error {
  /** As a sentence without a full stop. */
  readonly remedy: string;

  /** @param message what is wrong, as a sentence without a full stop */
  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
