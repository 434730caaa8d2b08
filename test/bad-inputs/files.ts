import { change } from './change.ts';
import { anyName, each, proven, published, type Row, refused, row, shown } from './row.ts';

const named = (folder: string) => published({ folder, files: { [anyName]: 'a' } });
const link = (path: string): string => `${path} a symbolic link is not followed, since it may lead out of the folder`;

/** Names and things that lie in folders. */
export const fileRows: readonly Row[] = [
  // A name without a letter, or that is one of a system's own, is told from others by digits; no folder can be named with
  // a slash or a NUL, and one that begins with a dot is left alone. Every address of the site is checked to be of letters, digits and single hyphens.
  row(
    70,
    'names that lead out of a folder',
    each(['x\u2215..\u2215esc', 'a\\b', '%41', 'in two\nlines', 'x..%5cx'], named),
  ),
  row(
    71,
    'names that mean something to an address, a shell or a file system',
    each(['x..%2f..%2fx', '%', '<script>', 'a?b', 'c#d', 'e:f', 'g*h', 'trail.', ' lead', '\u202E', '🌊'], named),
  ),
  row(72, 'a name as long as a file system takes', named('m'.repeat(255))),
  row(73, 'two names for one address', proven('archive/read-errors.test.ts', 'names that lead to one address')),
  row(
    74,
    'two names that differ in case or Unicode form',
    proven('archive/read-errors.test.ts', 'names that lead to one address'),
  ),
  row(
    75,
    'names that mean something to systems or to the site',
    each(
      [
        'con',
        'nul',
        'aux',
        'com1',
        'index',
        '404',
        '_astro',
        'pagefind',
        'assets',
        'feed.xml',
        'CNAME',
        '-',
        '[x]',
        '[...y]',
      ],
      named,
    ),
  ),
  row(
    76,
    'links',
    refused({ files: { [anyName]: 'a' }, odd: { '2024-03-15.md': { link: '/etc/hostname' } } }, link('2024-03-15.md')),
    refused({ files: { [anyName]: 'a' }, odd: { etc: { link: '/etc' } } }, link('etc')),
    refused({ files: { [anyName]: 'a' }, odd: { loop: { link: '.' } } }, link('loop')),
    refused({ files: { [anyName]: 'a' }, odd: { 'deep/gone.md': { link: 'nowhere' } } }, link('deep/gone.md')),
  ),
  row(
    77,
    'a pipe',
    refused({ files: { [anyName]: 'a' }, odd: { '2024-03-15.md': 'pipe' } }, '2024-03-15.md it is no ordinary file'),
  ),
  row(
    78,
    'what systems and editors leave lying about',
    published({
      files: { [anyName]: 'a', '.DS_Store': '\u0000', 'Thumbs.db': '\u0000', 'x.md~': 'b', '.x.md.swp': 'c' },
    }),
  ),
  row(
    79,
    'a file that is longer than any book',
    refused(
      { files: { [anyName]: 'a' }, odd: { '2024-03-15.md': { bytes: 200_000_000 } } },
      '2024-03-15.md the file is larger than 5 MB',
    ),
  ),
  row(
    80,
    'a file that is closed, or gone meanwhile',
    proven('site/failure.test.ts', 'a closed file'),
    proven('archive/read.test.ts', 'is not the file any more'),
  ),
  row(
    81,
    'no content',
    proven('site/failure.test.ts', 'an archive without articles'),
    proven('site/failure.test.ts', 'a missing content folder'),
    proven('site/failure.test.ts', 'a file as content folder'),
  ),
  row(82, 'one version', shown('a', 'paragraph: a')),
];

const words = (count: number, from: number): string =>
  Array.from({ length: count }, (_, at) => `w${(at * 7919 + from) % 5003}`).join(' ');

/** Texts that are dear to compare, or whose changes are easily told wrongly. */
export const changeRows: readonly Row[] = [
  row(
    83,
    'two texts of six thousand words that share nothing',
    published(change(words(6_000, 0), words(6_000, 2).replaceAll('w', 'v'))),
  ),
  row(84, 'more work than there may be', proven('diff/budget.test.ts', 'a text too large to compare')),
  row(85, 'a patch', proven('rules/markup.test.ts', 'no text is read as a patch')),
  row(
    86,
    'two versions that are the same',
    published(change('a', 'a')),
    proven('site/equal.test.ts', 'have a page that says so'),
  ),
  row(87, 'a text that came back', proven('report/restored.test.ts', 'a text that is again what it was')),
  row(
    88,
    'front matter that changed alone',
    published(change('---\nbyline: By Ann\nlicense: a\n---\nb', '---\nbyline: By Una\nlicense: c\n---\nb')),
  ),
  row(89, 'a paragraph that moved', proven('diff/moves.test.ts', 'blocks that changed places')),
  row(90, 'ten thousand versions', proven('bad-inputs/many.test.ts', 'many versions of one article')),
  // `check` says what to do about it.
  row(
    91,
    'a page saved as a text',
    shown('<!doctype html><html><body><p>a</p>', 'paragraph: <!doctype html><html><body><p>a</p>'),
    proven('cli/check.test.ts', 'is an HTML page'),
  ),
  row(92, 'lines that look like a patch', published(change('\\+ a\n\n\\- b\n\n@@ c', '\\- a\n\n\\+ b\n\n@@ c'))),
  row(93, 'what must not be shown', proven('site/withdrawn.test.ts', 'what was withdrawn or redacted')),
];
