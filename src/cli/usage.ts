/** A mistake in how a command was called. Shown without a stack. */
export class UsageError extends Error {}
