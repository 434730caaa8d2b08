import { describe, expect, it } from 'vitest';
import { viewArticle } from '../../src/report/views/article.ts';
import { viewChange } from '../../src/report/views/change.ts';
import { changeOf, type Files, find, siteOf } from './archive.ts';
import { wordsOf } from './printed.ts';

const note = 'Correction: An earlier version of this article said that 33 people were hurt.';
const [wrong, right] = ['The police said that 33 people were hurt.', 'The police said that 35 people were hurt.'];

/** What is said of the first note on the page of each change, and on that of the article; of versions by their names. */
function told(versions: Readonly<Record<string, string>>, source = 'lang: en'): (string | undefined)[] {
  const texts = Object.entries(versions).map(([name, text]) => [`post/mill/${name}.md`, text] as const);
  const files: Files = { 'post/source.md': `---\n${source}\n---\n`, ...Object.fromEntries(texts) };
  const site = siteOf(files);
  const found = find(site, 'post/mill');
  const onChanges = found.changes.map((_, at) => {
    const view = viewChange(site, found.source, found.article, changeOf(found, at + 1));
    const said = view.kind === 'change' ? view.corrections.map(wordsOf) : [];
    return said.find((sentence) => sentence.startsWith('The first note'));
  });
  const article = viewArticle(site, found.source, found.article);
  return [...onChanges, article.kind === 'article' && article.firstNote ? wordsOf(article.firstNote) : undefined];
}

describe('how long the first note took', () => {
  it('is told between captures, no finer than they were, on the change that put it in and on the article', () => {
    const sentence =
      'The first note, a correction note, came between 3 and 5 days after the first change of substance.';
    expect(
      told({
        '2024-03-01T10-00-00Z': wrong,
        '2024-03-02T10-00-00Z': right,
        '2024-03-05T10-00-00Z': `${right}\n\nMore is known now.`,
        '2024-03-06T10-00-00Z': `${right}\n\nMore is known now.\n\n${note}`,
      }),
    ).toEqual([undefined, undefined, sentence, sentence]);
  });

  it('has no least where the captures touch', () => {
    const [, , onArticle] = told({
      '2024-03-01T10-00-00Z': wrong,
      '2024-03-01T11-00-00Z': right,
      '2024-03-01T12-30-00Z': `${right}\n\n${note}`,
    });
    expect(onArticle).toBe(
      'The first note, a correction note, came at most 3 hours after the first change of substance.',
    );
  });

  it('counts a day that is all that is known from its first to its last moment', () => {
    const [, , onArticle] = told({ '2024-03-01': wrong, '2024-03-02': right, '2024-03-03': `${right}\n\n${note}` });
    expect(onArticle).toMatch(/came at most 3 days after/);
  });

  it('is exact in the publisher’s own record', () => {
    const recorded = told(
      {
        '2024-03-01T10-00-00Z': wrong,
        '2024-03-02T10-00-00Z': right,
        '2024-03-06T10-00-00Z': `${right}\n\n${note}`,
      },
      'lang: en\ntimes: recorded',
    );
    expect(recorded.at(-1)).toMatch(/came 4 days after the first change of substance\.$/);
  });

  it('may be none at all', () => {
    const [onChange] = told({ '2024-03-01T10-00-00Z': wrong, '2024-03-02T10-00-00Z': `${right}\n\n${note}` });
    expect(onChange).toBe('The first note, a correction note, came with the first change of substance.');
  });
});

describe('nothing is told of the first note', () => {
  const late = { '2024-03-02': right, '2024-03-06': `${right}\n\n${note}` };

  it('where one stood from the start', () => {
    const update = 'Correction: An earlier version of this article named another mill.';
    expect(
      told({
        '2024-03-01': `${wrong}\n\n${update}`,
        '2024-03-02': `${right}\n\n${update}`,
        '2024-03-06': `${right}\n\n${update}\n\n${note}`,
      }),
    ).toEqual([undefined, undefined, undefined]);
  });

  it('where a version before it was withdrawn', () => {
    const withdrawn = '---\nwithdrawn: A court said so\n---\n';
    expect(told({ '2024-02-29': wrong, '2024-03-01': withdrawn, ...late }).at(-1)).toBeUndefined();
    expect(told({ '2024-02-29': withdrawn, '2024-03-01': wrong, ...late }).at(-1)).toBeUndefined();
  });

  it('where there are no rules for the language', () => {
    expect(told({ '2024-03-01': wrong, ...late }, 'lang: fi').at(-1)).toBeUndefined();
  });

  it('where nothing of substance had changed', () => {
    expect(told({ '2024-03-01': wrong, '2024-03-02': `${wrong}\n\n${note}` }).at(-1)).toBeUndefined();
  });
});
