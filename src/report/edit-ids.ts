import { digestOf } from '../archive/slug.ts';

/** What makes an edit the one it is. */
export interface EditIdentity {
  readonly kind: string;
  readonly removed: string;
  readonly added: string;
  /** The old and the new text of the blocks it stands in. */
  readonly texts: readonly [old: string, neu: string];
}

/**
 * Gives the edits of one page their ids: `e` and twelve hex digits of a digest of the words, so that an id outlives
 * everything but a change of the words themselves. Only equals are told apart by their turn.
 */
export class EditIds {
  readonly #turns = new Map<string, number>();

  /** The id of the next edit in reading order. */
  next({ kind, removed, added, texts }: EditIdentity): string {
    // No text holds NUL, so no two identities are spelled alike.
    const identity = [kind, removed, added, ...texts].join('\u0000');
    const turn = this.#turns.get(identity) ?? 0;
    this.#turns.set(identity, turn + 1);
    return `e${digestOf(turn === 0 ? identity : `${identity}\u0000${turn}`).slice(0, 12)}`;
  }
}
