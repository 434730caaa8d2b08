import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFeed } from '../../src/feeds/changes.ts';
import { restoredFact } from '../../src/report/restored.ts';
import { changeOf, find, siteOf } from './archive.ts';

interface Text {
  readonly title?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly standfirst?: string;
  readonly withdrawn?: string;
  readonly body: string;
}

/** What each change of an article brings back, of versions given oldest first, in Markdown or with front matter. */
function facts(...versions: readonly (Text | string)[]): string[][] {
  const files = versions.map((version, at) => {
    const { body, ...fields } = typeof version === 'string' ? { title: 'The mill', body: version } : version;
    const lines = Object.entries({ title: 'The mill', ...fields }).map(([key, value]) => `${key}: ${value}\n`);
    return [`post/mill/2024-03-${String(at + 1).padStart(2, '0')}.md`, `---\n${lines.join('')}---\n${body}\n`] as const;
  });
  const site = siteOf(Object.fromEntries(files));
  const found = find(site, 'post/mill');
  return found.changes.map((_, at) =>
    site.summaryOf(found.article, changeOf(found, at + 1)).restored.map(restoredFact),
  );
}

const [first, second, third] = [
  'The mill burned down on Sunday night.\n\nNobody was hurt, the police said.',
  'The mill burned down on Monday.\n\nThe police said nothing of people at all.',
  'The mill stands where it always stood.',
];

describe('a text that is again what it was', () => {
  it('is said to be restored', () => {
    expect(facts(first, second, first)).toEqual([[], ['restores the text of version 1']]);
  });

  it('is that of the latest version that had it', () => {
    expect(facts(first, second, first, second, third, first).at(-1)).toEqual(['restores the text of version 3']);
  });

  it('is not said of a change that changes nothing', () => {
    expect(facts(first, first, first)).toEqual([[], []]);
  });

  it('needs every block to be the same, formatting and all', () => {
    const emphasised = 'The mill burned down on *Sunday* night.\n\nNobody was hurt, the police said.';
    expect(facts(emphasised, second, first).at(-1)).toEqual(['brings back words of version 1']);
  });

  it('may have another headline, and says so', () => {
    const told = facts({ title: 'Fire', body: first }, { title: 'Fire', body: second }, { title: 'Mill', body: first });
    expect(told.at(-1)).toEqual(['restores the text of version 1 (but for the headline)']);
  });

  it('may have another stated time, and says so', () => {
    const told = facts({ published: '2024-03-01', body: first }, second, { published: '2024-03-02', body: first });
    expect(told.at(-1)).toEqual(['restores the text of version 1 (but for the stated time)']);
  });

  it('is not told where only the stated time is what it was', () => {
    const [noon, one] = [
      { published: '2024-03-01', body: first },
      { published: '2024-03-02', body: first },
    ];
    expect(facts(noon, one, noon).at(-1)).toEqual([]);
  });

  it('is restored as a whole where only the headline was another', () => {
    const [fire, mill] = [
      { title: 'Fire', body: first },
      { title: 'Mill', body: first },
    ];
    expect(facts(fire, mill, fire).at(-1)).toEqual(['restores the text of version 1']);
  });
});

describe('a feed', () => {
  it('tells of a change first what it restores', () => {
    const [one, other] = ['# Mill\n\nIt is shut.\n', '# Mill\n\nIt is open.\n'];
    const site = siteOf({
      'post/mill/2024-03-01.md': one,
      'post/mill/2024-03-02.md': other,
      'post/mill/2024-03-03.md': one,
    });
    const { source, article } = find(site, 'post/mill');
    expect(articleFeed(site, source, article).items[0]?.summary).toBe(
      'post: Restores the text of version 1, 1 paragraph edited',
    );
  });
});

describe('a part that is again what it was', () => {
  it('may be the headline', () => {
    const told = facts({ title: 'Fire', body: first }, { title: 'Mill', body: first }, { title: 'Fire', body: third });
    expect(told.at(-1)).toEqual(['restores the headline of version 1']);
  });

  it('may be the byline or the standfirst, but no absence of them', () => {
    const told = facts(
      { byline: 'By Una', body: first },
      { standfirst: 'A fire.', body: second },
      { byline: 'By Una', body: third },
    );
    expect(told).toEqual([[], ['restores the byline of version 1']]);
  });
});

describe('words that come back', () => {
  const kept = 'The mill had stood for two hundred years.';
  const gone = 'Nobody was hurt, the police said on Monday.';

  it('are told where a sentence of five words or more is what it was', () => {
    expect(facts(`${kept} ${gone}`, kept, `${kept} It is said to be old. ${gone}`).at(-1)).toEqual([
      'brings back words of version 1',
    ]);
  });

  it('are told where a figure is what it was, in the same sentence', () => {
    expect(facts(`33 were hurt. ${kept}`, `35 were hurt. ${kept}`, `33 were hurt. ${kept} Now.`).at(-1)).toEqual([
      'brings back words of version 1',
    ]);
  });

  it('are not told where they are few', () => {
    expect(facts(`All is well. ${kept}`, kept, `${kept} All is well.`).at(-1)).toEqual([]);
  });

  it('are not told where the figure stands in another sentence', () => {
    expect(facts(`33 were hurt. ${kept}`, `35 were hurt. ${kept}`, `35 were hurt. ${kept} 33 sat.`).at(-1)).toEqual([]);
  });

  it('are not told where they only moved, or were never gone', () => {
    expect(facts(`${kept}\n\n${gone}`, `${gone}\n\n${kept}`, `${kept} ${gone}`)).toEqual([[], []]);
    const [apart, within] = [`${kept} ${gone}`, `The news: “${gone}” they say. ${kept}`];
    expect(facts(apart, within, apart.replace('years.', 'years, or so.')).at(-1)).toEqual([]);
  });
});

describe('a version that was withdrawn', () => {
  const withdrawn = { withdrawn: 'A court said so', body: first };

  it('is never named, nor what it shared with a later one', () => {
    expect(facts(withdrawn, second, third, first)).toEqual([[], [], []]);
  });

  it('is passed over between two others', () => {
    expect(facts(first, second, withdrawn, third, first).at(-1)).toEqual(['restores the text of version 1']);
    expect(facts(first, withdrawn, third, second, first).at(-1)).toEqual(['restores the text of version 1']);
  });
});

describe('what is told of a change', () => {
  const bodies = [first, second, third, `${first}\n\n${third}`];

  it('is the same whatever came after it', () => {
    const histories = fc.array(fc.constantFrom(...bodies), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(histories, fc.constantFrom(...bodies), (history, next) => {
        expect(facts(...history, next).slice(0, -1)).toEqual(facts(...history));
      }),
      { numRuns: 20 },
    );
  });
});
