import { describe, expect, it } from 'vitest';
import { problemsOf, readVersion } from './reading.ts';

describe('the headline of a version', () => {
  const titled = '---\ntitle: The mill\n---\n';

  it.each([
    ['is its title', `${titled}## A weir\n\nOpen.`, ['headline: The mill', 'heading 2: A weir', 'paragraph: Open.']],
    [
      'else its first heading, which is not repeated',
      'So.\n\n## A *weir*\n\n## A pond',
      ['headline: A weir', 'paragraph: So.', 'heading 2: A pond'],
    ],
    ['else the title of the article', 'Open.', ['headline: The weir', 'paragraph: Open.']],
  ])('%s', (_, text, expected) => {
    expect(readVersion(text, { articleTitle: 'The weir' }).text).toEqual(expected);
  });

  it('else the name of the folder', () => {
    expect(readVersion('Open.', { articleFolder: 'the old mill' }).text[0]).toBe('headline: the old mill');
  });

  it.each(['# The mill\n\nOpen.', 'Open.\n\n### The *mill*', 'The\nmill\n===\n\nOpen.'])(
    'is not repeated by a first heading that equals it: %j',
    (body) => {
      expect(readVersion(titled + body).text).toEqual(['headline: The mill', 'paragraph: Open.']);
    },
  );

  it('may be repeated by a later heading', () => {
    expect(readVersion(`${titled}# A weir\n\n# The mill`).text).toEqual([
      'headline: The mill',
      'heading 1: A weir',
      'heading 1: The mill',
    ]);
  });

  it('is no heading in which nothing can be read', () => {
    expect(readVersion('# &#8203;\n\n# The mill').version.headline).toBe('The mill');
  });

  it('keeps the formatting of the heading it was', () => {
    const [headline] = readVersion('# The *old* mill').blocks;
    expect(headline).toMatchObject({
      kind: 'headline',
      level: 0,
      runs: [{ from: 4, to: 7, format: { kind: 'emphasis' } }],
    });
  });

  it('is told by the version before its text is read', () => {
    expect(readVersion('# The **mill**').version.headline).toBe('The mill');
    expect(readVersion(`${titled}# A weir`).version.headline).toBe('The mill');
  });
});

describe('the text of a version', () => {
  it('begins with what a reader sees above it, in one order', () => {
    const front = [
      '---',
      'byline: Ann Reed',
      'published: 2024-03-14T10:32Z',
      'standfirst: In brief',
      'title: Mill',
      '---',
    ];
    expect(readVersion([...front, 'Open.'].join('\n'), { timeZone: 'Europe/Paris' }).text).toEqual([
      'headline: Mill',
      'standfirst: In brief',
      'byline: Ann Reed',
      'published: 14 March 2024, 11:32',
      'paragraph: Open.',
    ]);
  });

  it('keeps the white space it begins with', () => {
    expect(readVersion('---\n---\n    let a;').text).toEqual(['headline: mill', 'code: let a;']);
    expect(readVersion('---\n---\n\n  \u00A0Open.', { name: '1999-01-01.txt' }).text[1]).toBe(
      'paragraph:   \u00A0Open.',
    );
  });

  it('is a paragraph a line in a .txt file, whose title is that of the article', () => {
    const text = readVersion('# The mill\nOpen.\n', { name: '2024-03-14.TXT', articleTitle: 'The weir' }).text;
    expect(text).toEqual(['headline: The weir', 'paragraph: # The mill', 'paragraph: Open.']);
  });

  it('may be empty', () => {
    expect(readVersion('').text).toEqual(['headline: mill']);
    expect(readVersion('---\ntitle: Mill\n---\n \n').text).toEqual(['headline: Mill']);
  });

  it('is the same whatever its line ends, with or without a byte order mark', () => {
    const text = '---\ntitle: Mill\n---\n- a\n\nb\n';
    for (const variant of [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\uFEFF${text}`]) {
      expect(readVersion(variant)).toMatchObject({ text: readVersion(text).text, problems: [] });
    }
  });

  it('has its links resolved against its own address, else that of the article', () => {
    const targetOf = (text: string) =>
      readVersion(text, { articleUrl: 'https://mill.example/a/' }).blocks[1]?.runs[0]?.format;
    expect(targetOf('[w](w)')).toMatchObject({ address: 'https://mill.example/a/w' });
    expect(targetOf('---\nurl: https://weir.example/b/\n---\n[w](w)')).toMatchObject({
      address: 'https://weir.example/b/w',
    });
  });

  it('that holds what no page may hold has U+FFFD for it, and a warning', () => {
    expect(readVersion('mi\u0001ll\u000C')).toMatchObject({
      text: ['headline: mill', 'paragraph: mi\uFFFDll\uFFFD'],
      problems: [
        'warning post/mill/2024-03-14.md the text holds characters that no page may hold; they are shown as \uFFFD',
      ],
    });
  });

  it('that was withdrawn is not read, and need not be there', () => {
    const { version, text } = readVersion('---\nwithdrawn: asked for\ntitle: Mill\nbyline: Ann Reed\n---\nSecret.');
    expect([version.withdrawn, ...text]).toEqual(['asked for']);
    expect(readVersion('---\nwithdrawn: asked for\n---\n').blocks).toEqual([]);
  });

  it('has its passages redacted wherever a reader might see them', () => {
    const front = ['title: By Ann Reed', 'standfirst: Ann Reed', 'byline: Ann Reed', 'note: Ann Reed left'];
    const { version, text } = readVersion(`---\n${front.join('\n')}\n---\n# By Ann Reed\n\n- Ann Reed`, {
      redactions: [{ quote: 'Ann Reed', reason: 'privacy' }],
    });
    expect(text).toEqual([
      'headline: By [Removed: privacy]',
      'standfirst: [Removed: privacy]',
      'byline: [Removed: privacy]',
      'item in a list: [Removed: privacy]',
    ]);
    expect(version).toMatchObject({ headline: 'By [Removed: privacy]', note: '[Removed: privacy] left' });
  });

  it('has them redacted in a headline that comes from the article', () => {
    const redactions = [{ quote: 'Reed', reason: 'privacy' }];
    expect(readVersion('Open.', { articleTitle: 'Ann Reed', redactions }).version.headline).toBe(
      'Ann [Removed: privacy]',
    );
    expect(readVersion('Open.', { articleFolder: 'Reed', redactions }).version.headline).toBe('[Removed: privacy]');
  });
});

describe('the time of a version', () => {
  const epochOf = (text: string, name: string) =>
    new Date(readVersion(text, { name }).version.moment.epoch).toISOString();

  it('is the name of its file, unless its date says otherwise', () => {
    expect(epochOf('', '2024-03-14T10-32-00+0100.md')).toBe('2024-03-14T09:32:00.000Z');
    expect(epochOf('---\ndate: 2024-03-14T08:00Z\n---\n', '2024-03-15.md')).toBe('2024-03-14T08:00:00.000Z');
    expect(epochOf('---\ndate: 2024-03-14T08:00Z\n---\n', '1.txt')).toBe('2024-03-14T08:00:00.000Z');
  });

  it('does not change its address', () => {
    expect(readVersion('---\ndate: 2024-03-14T08:00Z\n---\n', { name: '2024-03-15.md' }).version.slug).toBe(
      '2024-03-15',
    );
    expect(readVersion('---\ndate: 2024-03-14T08:00Z\n---\n', { name: 'First draft.txt' }).version.slug).toBe(
      'first-draft',
    );
  });

  it('is the first instant of a day in the zone of the archive', () => {
    const { moment } = readVersion('', { timeZone: 'Asia/Kolkata' }).version;
    expect(moment).toEqual({ epoch: Date.parse('2024-03-13T18:30Z'), precision: 'day' });
  });

  it.each([
    ['1.md', '', 'error post/mill/1.md date: the version has no time'],
    ['1.md', '---\ndate:\n---\n', 'error post/mill/1.md date: the version has no time'],
    ['2024-02-30.md', '', 'error post/mill/2024-02-30.md date: the name of the file is no real time'],
    [
      '2024-13-01.md',
      '---\ndate: 2024-03-14\n---\n',
      'error post/mill/2024-13-01.md date: the name of the file is no real time',
    ],
    ['1.md', '---\ndate: 2024-02-30\n---\n', 'error post/mill/1.md:2 date: “2024-02-30” is no real time'],
    ['2024-03-14.md', '---\ndate: soon\n---\n', 'error post/mill/2024-03-14.md:2 date: “soon” is not read as a time'],
  ])('must be known: %s, %j', (name, text, problem) => {
    expect(problemsOf(text, { name })).toEqual([problem]);
  });
});

describe('the front matter of a version', () => {
  it('is kept where it is known', () => {
    const front = [
      'url: https://mill.example',
      'lang: DE',
      'license: CC0-1.0',
      'note: A word',
      'captured-by: Ann',
      'witness: https://w.example/1',
    ];
    expect(readVersion(`---\n${front.join('\n')}\n---\n`).version).toMatchObject({
      ...{ url: 'https://mill.example/', lang: 'de', license: 'CC0-1.0', note: 'A word', capturedBy: 'Ann' },
      ...{ witness: ['https://w.example/1'], withdrawn: undefined, digest: 'd1', path: 'post/mill/2024-03-14.md' },
    });
  });

  it('has all its mistakes reported together', () => {
    const front = [
      'title: [a]',
      'url: mailto:a@b.example',
      'lang: d',
      'redact: x',
      'tags: [a]',
      'date: never',
      'witness: x',
    ];
    expect(problemsOf(`---\n${front.join('\n')}\n---\n`, { name: 'v.md' })).toEqual([
      'error post/mill/v.md:2 title: must be text',
      'error post/mill/v.md:3 url: “mailto:a@b.example” is no address of the web',
      'error post/mill/v.md:4 lang: “d” is no language tag',
      'error post/mill/v.md:5 redact: has no effect in this file',
      'error post/mill/v.md:7 date: “never” is not read as a time',
      'error post/mill/v.md:8 witness: “x” is no complete address',
    ]);
  });
});
