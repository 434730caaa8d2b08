import { type ChangeObject, diffArrays, diffWords, diffWordsWithSpace } from 'diff';
import { diffCleanupSemantic, diffMain } from 'diff-match-patch-es';

/** A piece of a comparison of two texts, in order. A piece that was kept is given as it stands in the new text. */
export interface Part {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** A way of comparing the words of two texts. */
export type CompareWords = (old: string, neu: string) => readonly Part[];

/** How others compare words, with the settings that they come with; `peer.mjs` runs the same as programs. */
export const wordPeers = {
  diffWords: (old, neu) => diffWords(old, neu).map(partOf),
  diffWordsWithSpace: (old, neu) => diffWordsWithSpace(old, neu).map(partOf),
  diffArrays: (old, neu) =>
    diffArrays(tokens(old), tokens(neu)).map((part) => partOf({ ...part, value: part.value.join('') })),
  // In the rewrite that is kept up: Google's own was last published in 2020 and gives the same answers. Without its
  // limit of a second, which would make the answer depend on the machine.
  'diff-match-patch': (old, neu) => {
    const pieces = diffMain(old, neu, { diffTimeout: 0 });
    diffCleanupSemantic(pieces);
    return pieces.map(([sign, text]) => ({ kind: sign === 0 ? 'kept' : sign < 0 ? 'removed' : 'added', text }));
  },
} as const satisfies Readonly<Record<string, CompareWords>>;

export type PeerName = keyof typeof wordPeers;

/** The names of the peers, in the order of the columns. */
export const peerNames: readonly PeerName[] = ['diffWords', 'diffWordsWithSpace', 'diffArrays', 'diff-match-patch'];

function tokens(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? [];
}

function partOf({ value, added, removed }: Pick<ChangeObject<string>, 'value' | 'added' | 'removed'>): Part {
  return { kind: added ? 'added' : removed ? 'removed' : 'kept', text: value };
}
