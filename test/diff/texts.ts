import fc from 'fast-check';
import type { DiffBlock, Mark } from '../../src/diff/model.ts';

/** Words of several scripts, signs, emoji of many code points, both Unicode forms, and characters that print nothing. */
const words = [
  ...[
    'the',
    'The',
    'harbour',
    'pier',
    'was',
    'not',
    'closed',
    'at',
    '9.30',
    '1,500',
    '£12',
    'Ó',
    'mid-tide',
    'keeper’s',
  ],
  ...['the', 'a', 'of', ',', '.', '…', '“', '”', '—', '***', '<b>', '&amp;'],
  ...['гавань', 'закрыта', 'λιμάνι', 'κλειστό'],
  ...['الميناء', 'مغلق', 'اليوم', 'הנמל', 'बंदरगाह'],
  ...['ท่าเรือปิดแล้ว', '港は閉まっている', '港口已关闭', '항구가'],
  ...['⛵', '👩‍👧', '🇮🇪', '1️⃣', '👍🏽'],
  ...[
    'caf\u00E9',
    'cafe\u0301',
    '\u0301',
    'z\u0335\u0321\u034Falgo',
    'pay\u200Bpal',
    'soft\u00ADly',
    '\uFFFD',
    '\u202Eabc',
  ],
];

const spaces = [' ', ' ', ' ', ' ', '', '  ', '\u00A0', '\n', '\t', '\u3000'];

/** Whole blocks that recur in many texts, and blocks of next to nothing. */
const recurring = ['', ' ', '\n', 'Advertisement', '* * *', 'Read more about the harbour here.', 'ท่าเรือปิดแล้ว'];

const keys = ['emphasis', 'strong', 'link https://a.example/', 'link https://b.example/'];

const word = fc.constantFrom(...words);

const sentence = fc
  .array(fc.tuple(word, fc.constantFrom(...spaces)), { maxLength: 24 })
  .map((pieces) => pieces.flat().join(''));

const text = fc.oneof({ weight: 6, arbitrary: sentence }, { weight: 2, arbitrary: fc.constantFrom(...recurring) });

/** A place within something whose length is not known yet: 0 is its start, 1 its end. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

interface Formatted {
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

const formatted: fc.Arbitrary<Formatted> = fc.record({ from: place, to: place, key: fc.constantFrom(...keys) });

const kind = fc.constantFrom('paragraph', 'paragraph', 'paragraph', 'heading', 'item', 'row', 'code');

/** A few words, or none. */
const phrase = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));

/** Cells or lines, several of them alike or empty. */
function partsOf(divider: string): fc.Arbitrary<string> {
  return fc.array(phrase, { maxLength: 7 }).map((parts) => parts.join(divider));
}

function textOf(family: string): fc.Arbitrary<string> {
  if (family === 'row') return fc.oneof({ weight: 4, arbitrary: partsOf('\t') }, text);
  return family === 'code' ? fc.oneof({ weight: 4, arbitrary: partsOf('\n') }, text) : text;
}

const dividers: Readonly<Record<string, Pick<DiffBlock, 'divider'>>> = {
  row: { divider: '\t' },
  code: { divider: '\n' },
};

/** What a block is, by its family. */
function being(family: string): Pick<DiffBlock, 'identity' | 'family' | 'pinned' | 'divider'> {
  return { identity: `${family} 0`, family, pinned: false, ...dividers[family] };
}

const block: fc.Arbitrary<DiffBlock> = kind.chain((family) =>
  fc
    .tuple(textOf(family), fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(formatted, { maxLength: 3 })))
    .map(([words, marks]) => ({ ...being(family), text: words, marks: marksOf(marks, words.length) })),
);

const headline = sentence.map(
  (words): DiffBlock => ({ identity: 'headline', family: 'headline', pinned: true, text: words, marks: [] }),
);

/** A text: perhaps a headline, then blocks. */
const someText: fc.Arbitrary<readonly DiffBlock[]> = fc
  .tuple(fc.option(headline, { nil: undefined }), fc.array(block, { maxLength: 9 }))
  .map(([first, blocks]) => (first === undefined ? blocks : [first, ...blocks]));

/** What an editor does to a text, at places from 0 to 1 of what it is done to. */
type Revision =
  | { readonly kind: 'words'; readonly at: number; readonly from: number; readonly to: number; readonly words: string }
  | { readonly kind: 'marks'; readonly at: number; readonly marks: readonly Formatted[] }
  | { readonly kind: 'identity'; readonly at: number; readonly family: string }
  | { readonly kind: 'insert'; readonly at: number; readonly block: DiffBlock }
  | { readonly kind: 'delete' | 'merge'; readonly at: number }
  | { readonly kind: 'move' | 'copy' | 'split'; readonly at: number; readonly to: number };

const revision: fc.Arbitrary<Revision> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('words'), at: place, from: place, to: place, words: sentence }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('words'), at: place, from: place, to: fc.constant(0), words: word }),
  },
  fc.record({ kind: fc.constant('marks'), at: place, marks: fc.array(formatted, { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('identity'), at: place, family: kind }),
  fc.record({ kind: fc.constant('insert'), at: place, block }),
  fc.record({ kind: fc.constantFrom('delete', 'merge'), at: place }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('move', 'copy', 'split'), at: place, to: place }) },
);

/** An old and a new text: mostly the second is the first after some revisions, sometimes the two have nothing to do with each other. */
export const pairOfTexts: fc.Arbitrary<readonly [old: readonly DiffBlock[], neu: readonly DiffBlock[]]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(someText, fc.array(revision, { maxLength: 6 }))
      .map(([old, revisions]) => [old, revisions.reduce(revise, old)] as const),
  },
  { weight: 1, arbitrary: fc.tuple(someText, someText) },
);

/** The versions of a text: each is mostly the one before after some revisions, sometimes one that stood long before. */
export const history: fc.Arbitrary<readonly (readonly DiffBlock[])[]> = fc
  .tuple(
    someText,
    fc.array(
      fc.oneof(
        { weight: 5, arbitrary: fc.array(revision, { maxLength: 5 }) },
        { weight: 1, arbitrary: someText.map((blocks) => ({ blocks })) },
        { weight: 1, arbitrary: place.map((back) => ({ back })) },
      ),
      { maxLength: 7 },
    ),
  )
  .map(([first, steps]) => {
    const versions = [first];
    for (const step of steps) {
      const last = versions.at(-1) ?? first;
      if ('blocks' in step) versions.push(step.blocks);
      else if ('back' in step) versions.push(versions[Math.floor(step.back * versions.length)] ?? first);
      else versions.push(step.reduce(revise, last));
    }
    return versions;
  });

function revise(blocks: readonly DiffBlock[], revision: Revision): readonly DiffBlock[] {
  // A headline stays where it is, as it does in an archive.
  const first = blocks[0]?.pinned === true ? 1 : 0;
  const at = first + Math.floor(revision.at * (blocks.length - first));
  if (revision.kind === 'insert') return blocks.toSpliced(at, 0, revision.block);
  const taken = blocks[at];
  if (taken === undefined) return blocks;
  const neighbour = blocks[at + 1];
  switch (revision.kind) {
    case 'words': {
      const from = Math.floor(revision.from * taken.text.length);
      const to = Math.max(from, Math.floor(revision.to * taken.text.length));
      const words = (taken.text.slice(0, from) + revision.words + taken.text.slice(to)).toWellFormed();
      return blocks.with(at, withText(taken, words));
    }
    case 'marks':
      return blocks.with(at, { ...taken, marks: marksOf(revision.marks, taken.text.length) });
    case 'identity':
      return blocks.with(at, { ...being(revision.family), text: taken.text, marks: taken.marks });
    case 'delete':
      return blocks.toSpliced(at, 1);
    case 'merge':
      if (neighbour === undefined) return blocks;
      return blocks.toSpliced(at, 2, withText(taken, `${taken.text} ${neighbour.text}`));
    case 'copy':
      return blocks.toSpliced(first + Math.floor(revision.to * (blocks.length - first)), 0, taken);
    case 'move':
      return blocks.toSpliced(at, 1).toSpliced(first + Math.floor(revision.to * (blocks.length - first)), 0, taken);
    case 'split': {
      const cut = Math.floor(revision.to * taken.text.length);
      const [head, tail] = [taken.text.slice(0, cut), taken.text.slice(cut)];
      return blocks.toSpliced(at, 1, withText(taken, head.toWellFormed()), withText(taken, tail.toWellFormed()));
    }
  }
}

/** A block that says something else; its formatting is cut to fit. */
function withText(block: DiffBlock, words: string): DiffBlock {
  const marks = block.marks
    .map((mark) => ({ ...mark, to: Math.min(mark.to, words.length) }))
    .filter(({ from, to }) => from < to);
  return { ...block, text: words, marks };
}

/** Formatting as a reader of Markdown gives it: sorted, none empty, and of one key no two that touch. */
function marksOf(formatted: readonly Formatted[], length: number): Mark[] {
  const marks = keys.flatMap((key) => {
    const joined: Mark[] = [];
    const own = formatted
      .filter((one) => one.key === key)
      .map(({ from, to }) => ({
        from: Math.floor(Math.min(from, to) * length),
        to: Math.ceil(Math.max(from, to) * length),
      }))
      .sort((one, other) => one.from - other.from);
    for (const { from, to } of own) {
      const last = joined.at(-1);
      if (last !== undefined && last.to >= from) joined[joined.length - 1] = { ...last, to: Math.max(last.to, to) };
      else joined.push({ from, to, key });
    }
    return joined.filter(({ from, to }) => from < to);
  });
  return marks.sort((one, other) => one.from - other.from || other.to - one.to || (one.key < other.key ? -1 : 1));
}
