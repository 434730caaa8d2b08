import { describe, expect, it } from 'vitest';
import { parseArchive, parseArticle, parseSource, siteAddress } from '../../src/archive/parse.ts';
import { briefs, line } from './reading.ts';

function file(path: string, ...lines: readonly string[]) {
  return { path, bytes: new TextEncoder().encode(lines.join('\n')) };
}

describe('archive.md', () => {
  it('holds the settings of the archive and its About page', () => {
    const front = ['title: The Record', 'description: What was said', 'lang: en-GB', 'time-zone: Europe/Dublin'];
    const more = [
      'url: https://record.example/changes?x#y',
      'contact: ann@record.example',
      'license: MIT',
      'robots: index',
      'share-images: true',
      'host: netlify',
    ];
    const { value, problems } = parseArchive(file('archive.md', '---', ...front, ...more, '---', '# About', 'Us.'));
    expect(problems).toEqual([]);
    expect(value?.settings).toEqual({
      title: 'The Record',
      description: 'What was said',
      lang: 'en-GB',
      timeZone: 'Europe/Dublin',
      url: 'https://record.example/changes/',
      contact: 'ann@record.example',
      license: 'MIT',
      robots: 'index',
      shareImages: true,
      host: 'netlify',
    });
    expect(value?.about.map(line)).toEqual(['heading 1: About', 'paragraph: Us.']);
  });

  it('need not be there', () => {
    const { value, problems } = parseArchive(undefined);
    expect(problems).toEqual([]);
    expect(value?.settings).toMatchObject({
      lang: 'en',
      timeZone: 'UTC',
      url: undefined,
      robots: undefined,
      shareImages: false,
      host: 'github-pages',
    });
    expect(value?.about).toEqual([]);
  });

  it('says which hosts are known where it names another', () => {
    const { problems } = parseArchive(file('archive.md', '---', 'host: geocities', '---'));
    expect(briefs(problems)).toEqual([
      expect.stringContaining('“geocities” is not one of github-pages, gitlab-pages, cloudflare-pages, netlify, other'),
    ]);
  });

  it('cannot withdraw or redact anything, and says so', () => {
    const { problems } = parseArchive(file('archive.md', '---', 'withdrawn: a', 'redact: b', 'robots: c', '---'));
    expect(briefs(problems)).toEqual([
      'error archive.md:2 withdrawn: has no effect in this file',
      'error archive.md:3 redact: has no effect in this file',
      'error archive.md:4 robots: “c” is not one of index, noindex',
    ]);
  });
});

describe('the address of a site', () => {
  it.each([
    ['https://mill.example', 'https://mill.example/'],
    ['https://mill.example/record', 'https://mill.example/record/'],
    ['https://mill.example/record/?a=b#c', 'https://mill.example/record/'],
  ])('of %s is %s', (url, address) => {
    expect(siteAddress(url)).toBe(address);
  });
});

describe('source.md', () => {
  it('says who a source is', () => {
    const front = [
      'name: Mill Post',
      'homepage: https://mill.example',
      'lang: de',
      'times: recorded',
      'robots: noindex',
    ];
    const { value, problems } = parseSource(
      file('mill/source.md', '---', ...front, 'license: MIT', 'withdrawn: asked for', '---', 'See [us](us).'),
      'The Mill',
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      slug: 'the-mill',
      name: 'Mill Post',
      homepage: 'https://mill.example/',
      lang: 'de',
      license: 'MIT',
      robots: 'noindex',
      times: 'recorded',
      withdrawn: 'asked for',
      about: [{ text: 'See us.', runs: [{ format: { address: 'https://mill.example/us' } }] }],
    });
  });

  it('need not be there: a source has the name of its folder, and was observed', () => {
    const { value, problems } = parseSource(undefined, 'Mill Post');
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ slug: 'mill-post', name: 'Mill Post', times: 'observed', about: [] });
  });

  it('has all its mistakes reported together', () => {
    const front = ['name: [a]', 'homepage: //mill.example', 'times: guessed', 'Withdrawn: a', 'redact: b'];
    const { problems } = parseSource(file('mill/source.md', '---', ...front, '---'), 'mill');
    expect(briefs(problems)).toEqual([
      'error mill/source.md:2 name: must be text',
      'error mill/source.md:3 homepage: “//mill.example” is no complete address',
      'error mill/source.md:4 times: “guessed” is not one of observed, recorded',
      'error mill/source.md:5 Withdrawn: looks like “withdrawn”, and would have no effect',
      'error mill/source.md:6 redact: has no effect in this file',
    ]);
  });
});

describe('article.md', () => {
  it('says of an article what its versions do not', () => {
    const front = [
      'title: The weir',
      'url: https://mill.example/weir',
      'checks: 2024-05-01',
      'last-checked: 2024-04-01T10:00Z',
    ];
    const more = [
      'withdrawn: asked for',
      'redact:',
      '  - quote: Ann',
      '    reason: privacy',
      'aliases: [Old Weir, weir 2]',
    ];
    const { value, problems } = parseArticle(
      file(
        'post/Weir/article.md',
        '---',
        ...front,
        ...more,
        'lang: fr',
        'license: MIT',
        'robots: index',
        '---',
        'A note.',
      ),
      'post/Weir',
      'Europe/Dublin',
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      slug: 'weir',
      path: 'post/Weir',
      title: 'The weir',
      url: 'https://mill.example/weir',
      checks: { epoch: Date.parse('2024-04-30T23:00Z'), precision: 'day' },
      lastChecked: { epoch: Date.parse('2024-04-01T10:00Z'), precision: 'minute' },
      withdrawn: 'asked for',
      redactions: [{ quote: 'Ann', reason: 'privacy' }],
      aliases: ['old-weir', 'weir-2'],
      lang: 'fr',
      license: 'MIT',
      robots: 'index',
      note: [{ text: 'A note.' }],
    });
  });

  it('says that checks have ended', () => {
    expect(parseArticle(file('p/w/article.md', '---', 'checks: ended', '---'), 'p/w', 'UTC').value?.checks).toBe(
      'ended',
    );
  });

  it('need not be there', () => {
    expect(parseArticle(undefined, 'post/weir', 'UTC')).toMatchObject({
      value: { slug: 'weir', title: undefined, checks: undefined, redactions: [], aliases: [], note: [] },
      problems: [],
    });
  });

  it('has all its mistakes reported together, each once', () => {
    const front = ['checks: [ended]', 'aliases: {a: b}', 'redact: Ann', 'redacts: Ann', 'url: weir', 'draft: {a: [b]}'];
    const { problems } = parseArticle(file('p/w/article.md', '---', ...front, '---'), 'p/w', 'UTC');
    expect(briefs(problems)).toEqual([
      'error p/w/article.md:2 checks: must be text',
      'error p/w/article.md:3 aliases: must be a list of text',
      'error p/w/article.md:4 redact: must be a list of mappings with quote and reason',
      'error p/w/article.md:5 redacts: looks like “redact”, and would have no effect',
      'error p/w/article.md:6 url: “weir” is no complete address',
    ]);
  });
});
