import { describe, expect, it } from 'vitest';
import { viewChange } from '../../../src/report/views/change.ts';
import { changeOf, type Files, find, siteOf } from '../archive.ts';
import { spelled, wordsOf } from '../printed.ts';

const files: Files = {
  'archive.md': '---\nlicense: Free\n---\n',
  'post/source.md': '---\nname: The Post\n---\n',
  'post/mill/article.md': '---\nurl: https://post.example/mill\n---\n',
  'post/mill/2024-03-14T10-32-00Z.md': '# Mill shut\n\nThe mill is shut for a year.\n',
  'post/mill/2024-03-14T11-02-00Z.md':
    '---\nnote: Seen after the news\nwitness: [https://keeper.example/1]\n---\n# Mill open\n\nThe mill is open for a year.\n',
  'post/mill/2024-03-15T11-02-00Z.md': '# Mill open again\n\nThe mill is open for two years.\n',
};

/** The view of a change, with its markup as text. Throws where it was withdrawn. */
function view(its: Files, number: number) {
  const site = siteOf(its);
  const found = find(site, 'post/mill');
  const made = viewChange(site, found.source, found.article, changeOf(found, number));
  if (made.kind !== 'change') throw new Error('The change was withdrawn');
  return made;
}

describe('the view of a change', () => {
  const second = view(files, 2);
  const first = view(files, 1);

  it('has the headline of the new version', () => {
    expect(first.headline).toBe('Mill open');
    expect(first.head.title).toBe('Mill open — changed 14 March 2024, 11:02');
  });

  it('says between which captures it happened, and which change it is', () => {
    expect(wordsOf(first.lede)).toBe(
      'Changed between 10:32 and 11:02 on 14 March 2024. This is the first change to this article.',
    );
  });

  it('says how long after the old version the new one was seen', () => {
    expect([first.old, first.new].map(({ name, seen }) => `${name}: ${wordsOf(seen)}`)).toEqual([
      'Version 1: seen 14 March 2024, 10:32',
      'Version 2: seen 30 minutes later, 14 March 2024, 11:02',
    ]);
  });

  it('speaks of a record where the times are the publisher’s own', () => {
    const recorded = view({ ...files, 'post/source.md': '---\ntimes: recorded\n---\n' }, 1);
    expect(wordsOf(recorded.lede)).toMatch(/^Changed on 14 March 2024 at 11:02, 30 minutes after the version before\./);
    expect(wordsOf(recorded.new.seen)).toMatch(/^recorded 30 minutes later/);
  });

  it('says what happened, and what the archivist remarks on it', () => {
    expect(first.facts).toEqual(['Headline changed', '1 paragraph edited']);
    expect(first.note).toBe('Seen after the news');
    expect(first.count).toBe('2 edits');
  });

  it('leads to the change before it, or to the first version', () => {
    expect(first.earlier).toEqual({ href: '../2024-03-14t10-32-00z/', text: 'First version' });
    expect(second.earlier).toEqual({
      href: '../2024-03-14t10-32-00z--2024-03-14t11-02-00z/',
      text: 'Earlier change',
    });
  });

  it('leads to the change after it, where there is one, and to its place in the list', () => {
    expect(first.later?.href).toBe('../2024-03-14t11-02-00z--2024-03-15t11-02-00z/');
    expect(second.later).toBeUndefined();
    expect(first.all.href).toBe('../#2024-03-14t11-02-00z');
  });

  it('names the files it was made from, and who else has them', () => {
    expect(first.files.map(({ number, path }) => `${number} ${path}`)).toEqual([
      '1 post/mill/2024-03-14T10-32-00Z.md',
      '2 post/mill/2024-03-14T11-02-00Z.md',
    ]);
    expect(first.files[1]?.witnesses).toEqual([{ href: 'https://keeper.example/1', text: 'keeper.example ↗' }]);
  });
});

describe('the view of a change, when its archive goes on', () => {
  const latest = '# The mill is no mill any more\n\nThe mill is a museum.\n';

  it('stays what it is but for its link to the later change', () => {
    const before = view(files, 2);
    const after = view({ ...files, 'post/mill/2024-04-01.md': latest }, 2);
    expect(before.later).toBeUndefined();
    expect(after.later?.href).toBe('../2024-03-15t11-02-00z--2024-04-01/');
    expect(spelled({ ...after, later: before.later })).toEqual(spelled(before));
  });

  it.each<[string, Files]>([
    ['a version follows the one after it', { 'post/mill/2024-04-01.md': latest }],
    ['the newest headline changes', { 'post/mill/2024-03-15T11-02-00Z.md': latest }],
    ['another article joins', { 'post/weir/2024-03-14.md': 'The weir.\n', 'post/weir/2024-03-16.md': 'A weir.\n' }],
    ['another source joins', { 'times/weir/2024-03-14.md': 'The weir.\n' }],
    ['its checks end', { 'post/mill/article.md': '---\nurl: https://post.example/mill\nchecks: ended\n---\n' }],
  ])('stays what it is, wholly, when %s', (_, more) => {
    expect(spelled(view({ ...files, ...more }, 1))).toEqual(spelled(view(files, 1)));
  });

  it('stays listed by search engines when a version without a licence joins', () => {
    const version = (day: number, license: string): Files => ({
      [`post/mill/2024-01-0${day}.md`]: `---\n${license}\n---\nDay ${day}.\n`,
    });
    const licensed = { ...version(1, 'license: Free'), ...version(2, 'license: Free') };
    expect(view(licensed, 1).head.robots).toBe('index');
    expect(view({ ...licensed, ...version(3, 'note: No word of a licence') }, 1).head.robots).toBe('index');
    expect(view({ ...licensed, ...version(3, 'note: No word of a licence') }, 2).head.robots).toBe('noindex');
  });

  it.each<[string, Files]>([
    ['its old text', { 'post/mill/2024-03-14T10-32-00Z.md': '# Mill shut\n\nThe mill is shut for a week.\n' }],
    ['its new text', { 'post/mill/2024-03-14T11-02-00Z.md': '# Mill open\n\nThe mill is open for a week.\n' }],
    ['the name of its source', { 'post/source.md': '---\nname: The Evening Post\n---\n' }],
    ['how many versions came before', { 'post/mill/2024-03-13T10-32-00Z.md': 'The mill.\n' }],
  ])('depends on %s', (what, more) => {
    const number = what.startsWith('how many') ? 2 : 1;
    expect(spelled(view({ ...files, ...more }, number))).not.toEqual(spelled(view(files, 1)));
  });
});

describe('the view of a change in nothing that a reader sees', () => {
  it('has no fact, no size and no edit', () => {
    const made = view(
      { 'post/mill/2024-01-01.md': 'The mill\nis shut.\n', 'post/mill/2024-01-02.md': 'The mill is\nshut.\n' },
      1,
    );
    expect(made).toMatchObject({ facts: [], size: undefined, count: '0 edits' });
    expect(made.head.description).toBeUndefined();
  });
});
