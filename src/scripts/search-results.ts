import { make } from './elements.ts';
import type { Found, Passage, Word } from './search-index.ts';

/** Passages of one result that are shown; the others are counted. */
const mostPassages = 3;

/** Words that are shown around the first that was found. */
const around = 24;

const places = { text: 'In the newest text', removed: 'Removed words', added: 'Added words' } as const;

/** One result, as lists of changes look. All of it is text: nothing that was found is read as markup. */
export function printResult(found: Found, source: string): HTMLLIElement {
  const { headline, when, lang, dir, address, place, passages } = found;
  const [first] = passages;
  const href = first?.edit === undefined ? address : `${address}#${first.edit.id}`;
  const more = passages.length - mostPassages;
  const what = [
    make('a', { className: 'title', text: headline, attributes: { href, lang, dir } }),
    make('p', { className: 'facts-line', text: places[place] }),
    ...passages.slice(0, mostPassages).map((passage) => printPassage(passage, found)),
    ...(more > 0 && place !== 'text'
      ? [
          make('p', {
            className: 'facts-line',
            text: `and ${more} more ${more === 1 ? 'edit' : 'edits'} of this change`,
          }),
        ]
      : []),
  ];
  return make('li', {
    children: [
      make('div', { className: 'when', children: [make('span', { text: when }), make('span', { text: source })] }),
      make('div', { className: 'what', children: what }),
    ],
  });
}

function printPassage({ edit, words }: Passage, { address, place, lang, dir }: Found): HTMLElement {
  const shown = printWords(words);
  if (edit === undefined || place === 'text') {
    return make('p', { className: 'quote', attributes: { lang, dir }, children: shown });
  }
  const link = make('a', { text: `Edit ${edit.number}`, attributes: { href: `${address}#${edit.id}` } });
  const removed = place === 'removed' ? shown : [new Text(edit.other)];
  const added = place === 'added' ? shown : [new Text(edit.other)];
  const halves = [
    ...(place === 'removed' || edit.other !== '' ? [make('del', { children: removed })] : []),
    ...(place === 'added' || edit.other !== '' ? [make('ins', { children: added })] : []),
  ];
  const quoted = make('span', { attributes: { lang, dir }, children: halves });
  return make('p', { className: 'quote', attributes: { dir }, children: [link, quoted] });
}

function printWords(words: readonly Word[]): Node[] {
  const first = Math.max(
    0,
    words.findIndex(({ isFound }) => isFound),
  );
  const from = Math.max(0, Math.min(first - around / 2, words.length - around));
  const shown = words.slice(from, from + around);
  const nodes = shown.flatMap(({ text, space, isFound }): Node[] =>
    isFound ? [make('mark', { text }), new Text(space)] : [new Text(text + space)],
  );
  return [...(from > 0 ? [new Text('… ')] : []), ...nodes, ...(from + around < words.length ? [new Text(' …')] : [])];
}
