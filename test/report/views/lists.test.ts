import { describe, expect, it } from 'vitest';
import { listPages, viewList } from '../../../src/report/views/lists.ts';
import { type Files, siteOf } from '../archive.ts';
import { wordsOf } from '../printed.ts';

const [first, second] = [
  'The mill is shut.\n\nThe police said that 33 people were hurt.',
  'The police counted 35 people.',
];
const files: Files = {
  'post/source.md': '---\nname: The Post\nlang: en\n---\n',
  'post/mill/2024-03-14.md': `# Mill shut for a year\n\n${first}\n`,
  'post/mill/2024-03-15.md': `# Mill open for a year\n\n${first.replace('33', '35')}\n`,
  'post/mill/2024-05-15.md': `# Mill shut for a year\n\n${first}\n\nCorrection: An earlier version said otherwise.\n`,
  'post/mill/2024-05-16.md': `# Mill shut for a year\n\n${first}\n`,
  'post/gone/2024-05-16.md': '# Secret\n\nSecret one.\n',
  'post/gone/2024-05-17.md': '---\nwithdrawn: A court said so\n---\n',
  'post/still/2024-05-16.md': `# Nothing new\n\n${second}\n`,
};

/** The first page of a list, or that of a month of it. */
function view(name: string, month?: string, its = files) {
  const site = siteOf(its);
  const page = listPages(site).find((other) => other.list === name && other.turn?.period.parts.join('-') === month);
  if (page === undefined) throw new Error(`There is no ${name}`);
  return viewList(site, page);
}

describe('the lists of changes', () => {
  it('show of headlines the old and the new one, words marked, with a link to the edit', () => {
    const { changes } = view('headlines');
    expect(changes.map(({ excerpt }) => String(excerpt))).toEqual([
      '<span class="line">Mill <del>open</del> for a year</span> <span class="line">Mill <ins>shut</ins> for a year</span>',
      '<span class="line">Mill <del>shut</del> for a year</span> <span class="line">Mill <ins>open</ins> for a year</span>',
    ]);
    expect(changes[0]?.change.href).toMatch(/^\/record\/post\/mill\/2024-03-15--2024-05-15\/#e[0-9a-f]{12}$/);
  });

  it('say of figures what became what', () => {
    expect(view('figures').changes.map(({ facts }) => facts)).toEqual(['“35” became “33”', '“33” became “35”']);
  });

  it('say what was brought back, and from which version', () => {
    expect(view('reverted').changes.map(({ facts }) => facts)).toEqual([
      'Restores the text of version 1',
      'Restores the headline of version 1, brings back words of version 1',
    ]);
  });

  it('show notes that were added or removed', () => {
    const { changes } = view('notes');
    expect(changes.map(({ facts }) => facts)).toEqual(['A correction note removed', 'A correction note added']);
    expect(changes.map(({ excerpt }) => excerpt && wordsOf(excerpt))).toEqual(
      Array(2).fill('Correction: An earlier version said otherwise.'),
    );
  });

  it('have an address for every month in which anything changed, whether or not there is anything to list', () => {
    expect(view('figures', '2024-05').changes).toHaveLength(1);
    expect(view('notes', '2024-03').lede).toMatch(/^No correction or update note .* in March 2024\.$/);
    expect(view('notes').years[0]?.months.map(({ page }) => page.href)).toEqual(['/record/-/changes/notes/2024/05/']);
  });

  it('say where nothing is in them', () => {
    const { lede, changes } = view('headlines', undefined, { 'post/mill/2024-03-14.md': 'One.\n' });
    expect([lede, changes]).toEqual(['No headline has changed yet.', []]);
  });

  it('lead to each other', () => {
    const { others } = view('headlines');
    expect(others.map(({ href }) => href.replace('/record/-/changes/', ''))).toEqual([
      'figures/',
      'reverted/',
      'notes/',
      'most-changed/',
    ]);
  });

  it('are divided by day where a month has many, and show its newest', () => {
    const many = Object.fromEntries(
      Array.from({ length: 270 }, (_, at) => [
        `post/mill/2024-03-0${at < 100 ? 1 : 2}T${String(Math.floor(at / 60)).padStart(2, '0')}-${String(at % 60).padStart(2, '0')}-00Z.md`,
        `# Headline ${at}\n\nText.\n`,
      ]),
    );
    const { changes, within, lede } = view('headlines', '2024-03', many);
    expect(changes).toHaveLength(20);
    expect(lede).toMatch(/ 269 changes\. They are listed by day\.$/);
    expect(within.map(({ page, count }) => `${page.href} ${page.text}: ${count}`)).toEqual([
      '/record/-/changes/headlines/2024/03/02/ 2 March: 170',
      '/record/-/changes/headlines/2024/03/01/ 1 March: 99',
    ]);
    const day = view('headlines', '2024-03-01', many);
    expect(day.changes).toHaveLength(99);
    expect(day.above.map(({ text }) => text)).toEqual(['Headlines changed', 'March 2024']);
  });
});

describe('the list of articles that changed most', () => {
  it('counts changes, and leaves out what never changed', () => {
    const { articles } = view('most-changed');
    expect(articles.map(({ page, changes, source }) => [page.text, changes, source?.text])).toEqual([
      ['Mill shut for a year', '3 changes', 'The Post'],
      ['Secret', '1 change', 'The Post'],
    ]);
  });
});
