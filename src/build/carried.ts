import { ContentChanged } from '../archive/changed.ts';
import { Refusal } from '../import/refusal.ts';

/** An error as one thread tells it to another: what is sent loses its class, and what the system said of it. */
export interface Carried {
  readonly error: unknown;
  readonly kind: 'content-changed' | 'refusal' | 'other';
  readonly remedy: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Makes an error ready to be sent. */
export function carry(error: unknown): Carried {
  const isContentChanged = error instanceof ContentChanged;
  return {
    error,
    kind: isContentChanged ? 'content-changed' : error instanceof Refusal ? 'refusal' : 'other',
    remedy: error instanceof Refusal ? error.remedy : '',
    properties: error instanceof Error ? { ...error } : {},
  };
}

/** The error that was sent. */
export function unpacked({ error, kind, remedy, properties }: Carried): unknown {
  if (!(error instanceof Error)) return error;
  switch (kind) {
    case 'content-changed':
      return new ContentChanged(error.message, { cause: error });
    case 'refusal':
      return new Refusal(error.message, remedy);
    case 'other':
      return Object.assign(error, properties);
  }
}
