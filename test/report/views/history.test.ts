import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf } from '../../../src/archive/query.ts';
import { readArchive } from '../../../src/archive/read.ts';
import { type HistoryLimits, historyOf } from '../../../src/report/history.ts';
import { viewHistory } from '../../../src/report/views/history.ts';
import { writingOf } from '../../../src/report/writing.ts';
import { Site } from '../../../src/site.ts';
import { address, type Files, find, siteOf } from '../archive.ts';
import { having, inside, named, parsed, wordsOf } from '../printed.ts';
import { readHistory } from './history-reading.ts';

function historyAt(site: Site, path = 'post/mill') {
  const { source, article } = find(site, path);
  const latest = article.versions.at(-1) ?? article.versions[0];
  const its = writingOf(site.archive, source, article, latest);
  return viewHistory(site, source, article, its, site.addresses.article(source, article));
}

function history(files: Files, path?: string) {
  const made = historyAt(siteOf(files), path);
  if (made === undefined) throw new Error('There is no history');
  return made;
}

/** The notes beside the text, in order, those behind a fold too. */
function notesIn(files: Files): string[] {
  return having(parsed(history(files).text), 'class', 'notes').map((notes) =>
    named(inside(notes), 'p').map(wordsIn).join(' | '),
  );
}

function wordsIn(element: Parameters<typeof inside>[0]): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? wordsIn(node) : ''))
    .join('');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

const town = 'The town has a harbour, a mill and a school.';
const sheep = 'Sheep graze on the hill above it all year.';
const boats = 'Nine boats go out from it in the morning.';

/** An article of versions seen on 3, 5, 7 … May. */
function seen(...texts: readonly string[]): Files {
  const versions = texts.map((text, at) => [`post/mill/2024-05-0${3 + 2 * at}.md`, text] as const);
  return { 'post/source.md': '---\nname: The Post\nlicense: Free\n---\n', ...Object.fromEntries(versions) };
}

describe('the text of an article with its history', () => {
  it('can be read at every version of every article of the example, from the page alone', () => {
    const { archive } = readArchive('content');
    if (archive === undefined) throw new Error('The example cannot be read');
    const site = new Site(archive, 'content', address);
    let read = 0;
    for (const { source, article } of articlesOf(archive)) {
      const made = historyAt(site, `${source.slug}/${article.slug}`);
      const shown = article.versions.filter(({ withdrawn }) => withdrawn === undefined);
      if (made === undefined) continue;
      const isHeaded = readHistory(made.text, shown.length - 1)[0] === shown.at(-1)?.headline;
      for (const [at, version] of shown.entries()) {
        const blocks = site.blocksOf(article, version).filter(({ kind }) => isHeaded || kind !== 'headline');
        expect(readHistory(made.text, at), version.path).toEqual(blocks.map(({ text }) => text));
        read += 1;
      }
    }
    expect(read).toBeGreaterThan(60);
  });

  it('can be read at every version of histories made at random', () => {
    const sentence = fc.constantFrom(
      town,
      sheep,
      boats,
      `${town} ${boats}`,
      `## ${sheep}`,
      'Nine *boats* go out.',
      '- Coal is dear.',
      '> Coal is dear, and gets dearer.',
      `${sheep} [More](https://a.example/).`,
    );
    const text = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 3 }), (texts) => {
        const site = siteOf(seen(...texts.map((one) => `# Mill\n\n${one}`)));
        const { article } = find(site, 'post/mill');
        const made = historyAt(site);
        for (const [at, version] of article.versions.entries()) {
          const blocks = site.blocksOf(article, version).filter(({ kind }) => kind !== 'headline');
          expect(made && readHistory(made.text, at)).toEqual(blocks.map((block) => block.text));
        }
      }),
      { seed: 2_411_2026, numRuns: 60 },
    );
  });

  it('says of words when they came and what they replaced, newest first, no finer than it was seen', () => {
    expect(notesIn(seen('It cost 33 crowns.', 'It cost 35 crowns.', 'It cost 37 crowns.'))).toEqual([
      'Change 2, between 5 and 7 May 2024: 35 37 | Change 1, between 3 and 5 May 2024: 33 35',
    ]);
  });

  it('leads from words to the edit', () => {
    const { text } = history(seen('It cost 33 crowns.', 'It cost 35 crowns.'));
    const links = named(parsed(text), 'a').map(({ attrs }) => attrs.find(({ name }) => name === 'href')?.value);
    expect(links).toHaveLength(1);
    expect(links[0]).toMatch(/^2024-05-03--2024-05-05\/#e[0-9a-f]{10,}$/);
  });

  it('has no note on a passage that stands since the first version', () => {
    expect(notesIn(seen(`${town}\n\n${sheep}`, `${town}\n\n${sheep}\n\n${boats}`))).toEqual([
      'Change 1, between 3 and 5 May 2024: added',
    ]);
  });

  it('keeps a removed passage in place, folded, with how long it stood', () => {
    const { text } = history(
      seen(town, `${town}\n\n${sheep}\n\n${boats}`, `${town}\n\n${boats}`, `${town}\n\n${boats}\n\nEnd.`),
    );
    const [gone] = named(parsed(text), 'details').map(wordsIn);
    expect(gone).toBe(
      `Removed: ${sheep}${sheep}Removed in change 2, between 5 and 7 May 2024. Stood since change 1, between 3 and 5 May 2024, for 4 days at most.`,
    );
  });

  it('says once of passages that came, or went, together when they did', () => {
    const [end, more] = ['End of the story of it all.', `${town}\n\n${sheep}\n\n${boats}`];
    expect(notesIn(seen(end, `${more}\n\n${end}`))).toEqual([
      'Change 1, between 3 and 5 May 2024: added',
      'As the passage before.',
      'As the passage before.',
    ]);
    const { text } = history(seen(`${more}\n\n${end}`, end));
    expect(wordsOf(text)).toContain(
      'These 3 passages: removed in change 1, between 3 and 5 May 2024. Stood from the first version.',
    );
  });

  it('says of a passage that it was divided, joined or made another kind', () => {
    expect(notesIn(seen(`${town} ${boats}`, `${town}\n\n${boats}`))).toEqual([
      'Change 1, between 3 and 5 May 2024: divided from the passage before it',
    ]);
    expect(notesIn(seen(`${town}\n\n${boats}`, `${town} ${boats}`))).toEqual([
      'Change 1, between 3 and 5 May 2024: a passage joined to it',
    ]);
    expect(
      notesIn(seen(`# Mill\n\n${town}\n\nOf boats\n\n${boats}`, `# Mill\n\n${town}\n\n## Of boats\n\n${boats}`)),
    ).toEqual(['Change 1, between 3 and 5 May 2024: the paragraph became a heading of level 2']);
  });

  it('says of a link that leads elsewhere where it leads', () => {
    const link = (to: string) => `See [the *whole* list](https://${to}.example/) of them all.`;
    expect(notesIn(seen(link('a'), link('b')))[0]).toContain('The link now leads to https://b.example/');
  });

  it('holds nothing of a version that was withdrawn, and links to no change with it', () => {
    const withdrawn = '---\nwithdrawn: By order of a court\n---\nThe secret is 42.\n';
    const { text } = history(seen('It cost 33 crowns.', withdrawn, 'It cost 35 crowns.'));
    expect(wordsOf(text)).not.toContain('secret');
    expect(named(parsed(text), 'a')).toEqual([]);
    expect(notesIn(seen('It cost 33 crowns.', withdrawn, 'It cost 35 crowns.'))).toEqual([
      'A change between 3 and 7 May 2024: 33 35',
    ]);
  });

  it('holds nothing that was redacted, in no version', () => {
    const { text } = history({
      ...seen('It cost 33 crowns. Ann paid.', 'It cost 35 crowns. Ann paid.', 'It cost 35 crowns.'),
      'post/mill/article.md': '---\nredact:\n  - quote: Ann paid\n    reason: Privacy\n---\n',
    });
    expect(wordsOf(text)).not.toContain('Ann');
  });

  it('holds the newest versions alone where all would be too many, and says so', () => {
    const site = siteOf(seen(town, sheep, boats, 'Coal is dear.'));
    const { source, article } = find(site, 'post/mill');
    const few = (limits: Partial<HistoryLimits>) => {
      const made = historyOf(site, source, article, { versions: 100, read: 1e6, removed: 1e6, ...limits });
      return [made?.versions.length, made?.leftOut];
    };
    expect(few({})).toEqual([4, 0]);
    expect(few({ versions: 3 })).toEqual([3, 1]);
    expect(few({ read: 70 })).toEqual([2, 2]);
    expect(few({ removed: boats.length })).toEqual([2, 2]);
    expect(few({ read: 0, removed: 0 })).toEqual([1, 3]);
    const many = siteOf({
      ...seen(),
      ...Object.fromEntries(
        Array.from({ length: 103 }, (_, at) => [
          `post/mill/2024-05-03T10-${pad(at % 60)}-0${Math.floor(at / 60)}Z.md`,
          `It cost ${at} crowns.`,
        ]),
      ),
    });
    expect(wordsOf(historyAt(many)?.intro ?? '')).toContain('It holds the newest 100 versions; 3 older are left out.');
  });

  it('says in which language quoted words are, where that is not English', () => {
    const { text } = history({
      ...seen('Es war rot.', 'Es war blau.'),
      'post/mill/article.md': '---\nlang: de\n---\n',
    });
    expect(having(named(parsed(text), 'ins'), 'lang', 'de')).toHaveLength(1);
    expect(having(named(parsed(history(seen('Red.', 'Blue.')).text), 'ins', 'del'), 'lang')).toEqual([]);
  });

  it('shows text of strangers as text', () => {
    const { text } = history(seen('It cost <b>33</b> crowns.', 'It cost <i onclick="x">35</i> crowns.'));
    expect(named(parsed(text), 'b', 'i')).toEqual([]);
  });

  it('is not made where there is one version to show, or none', () => {
    expect(historyAt(siteOf(seen(town)))).toBeUndefined();
    expect(historyAt(siteOf(seen(town, '---\nwithdrawn: Wrong\n---\n')))).toBeUndefined();
    expect(
      historyAt(siteOf({ ...seen(town, boats), 'post/mill/article.md': '---\nwithdrawn: Wrong\n---\n' })),
    ).toBeUndefined();
  });
});
