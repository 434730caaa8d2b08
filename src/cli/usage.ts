/** A mistake in how a command was called. Shown without a stack. */
export class UsageError extends Error {
  /** What to call for help, without the name of the program. */
  readonly help: string;

  constructor(message: string, help = 'help') {
    super(message);
    this.help = help;
  }
}
