import { digestOf } from '#digest';

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
  /** By digest: of a long block the words would be kept once for each of its edits. */
  readonly #turns = new Map<string, number>();

  /** The id of the next edit in reading order. */
  next({ kind, removed, added, texts }: EditIdentity): string {
    // No text holds NUL, so no two identities are spelled alike.
    const identity = [kind, removed, added, ...texts];
    const digest = digestOf(...identity);
    const turn = this.#turns.get(digest) ?? 0;
    this.#turns.set(digest, turn + 1);
    return `e${(turn === 0 ? digest : digestOf(...identity, String(turn))).slice(0, 12)}`;
  }
}
