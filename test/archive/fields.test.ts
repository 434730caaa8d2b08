import { describe, expect, it } from 'vitest';
import { Fields, type HidingKey } from '../../src/archive/fields.ts';
import { parseFrontMatter } from '../../src/archive/front-matter.ts';
import { brief } from './reading.ts';

/** The fields of front matter with these lines. */
function fieldsOf(lines: string | readonly string[], hiding: readonly HidingKey[] = []): Fields {
  const parsed = parseFrontMatter(`---\n${[lines].flat().join('\n')}\n---\n`);
  if (parsed.kind === 'broken') throw new Error(parsed.message);
  return new Fields(parsed.fields, 'mill.md', hiding);
}

/** What one reader makes of front matter, and what it finds wrong. */
function read<T>(lines: string | readonly string[], reader: (fields: Fields) => T): [T, string[]] {
  const fields = fieldsOf(lines);
  const value = reader(fields);
  return [value, fields.problems.map(brief)];
}

describe('text', () => {
  it.each([
    ['title: The mill', 'The mill'],
    ['title: 1.10', '1.10'],
    ['title: "  The\\tmill \\n is open "', 'The mill is open'],
    ['title: >\n  The\n  mill', 'The mill'],
    ['title:', undefined],
    ['title: ~', undefined],
    ['title: "  "', undefined],
    ['title: "\\u200B"', undefined],
    ['other: x', undefined],
  ])('of %j is %j', (line, text) => {
    expect(read(line, (fields) => fields.text('title'))).toEqual([text, []]);
  });

  it('with characters that no page may hold has U+FFFD for them, and a warning', () => {
    const [text, problems] = read('title: "mi\\x08l\\uD800l\\0"', (fields) => fields.text('title'));
    expect(text).toBe('mi\uFFFDl\uFFFDl\uFFFD');
    expect(problems).toEqual([
      'warning mill.md:2 title: holds characters that no page may hold; they are shown as \uFFFD',
    ]);
  });
});

describe('a known key of the wrong shape is an error', () => {
  const readers: Record<string, (fields: Fields) => unknown> = {
    text: (fields) => fields.text('key'),
    list: (fields) => fields.list('key'),
    address: (fields) => fields.address('key'),
    addresses: (fields) => fields.addresses('key'),
    time: (fields) => fields.time('key', 'UTC'),
    checks: (fields) => fields.checks('key', 'UTC'),
    lang: (fields) => fields.lang('key'),
    timeZone: (fields) => fields.timeZone('key'),
    robots: (fields) => fields.robots('key'),
    redactions: (fields) => fields.redactions('key'),
  };
  const redactShape = 'must be a list of mappings with quote and reason';

  it.each([
    ['text', '[mill]', 'must be text'],
    ['text', '{mill: 1}', 'must be text'],
    ['text', '[]', 'must be text'],
    ['list', '{mill: 1}', 'must be a list of text'],
    ['list', '[mill, [weir]]', 'must be a list of text'],
    ['address', '[https://mill.example]', 'must be text'],
    ['address', 'mill', '“mill” is no complete address'],
    ['address', 'javascript:alert(1)', '“javascript:alert(1)” is no address of the web'],
    ['addresses', '[https://mill.example, ftp://mill.example]', '“ftp://mill.example” is no address of the web'],
    ['time', '[2024-03-14]', 'must be text'],
    ['time', 'yesterday', '“yesterday” is not read as a time'],
    ['time', '2024-02-30', '“2024-02-30” is no real time'],
    ['checks', '[ended]', 'must be text'],
    ['checks', 'finished', '“finished” is not read as a time'],
    ['lang', 'english language', '“english language” is no language tag'],
    ['timeZone', 'Dublin', '“Dublin” is no time zone'],
    ['robots', 'none', '“none” is not one of index, noindex'],
    ['redactions', 'a passage', redactShape],
    ['redactions', '[a passage]', redactShape],
    ['redactions', '[{quote: a passage}]', redactShape],
    ['redactions', '[{reason: privacy}]', redactShape],
    ['redactions', '[{quote: " ", reason: privacy}]', redactShape],
    ['redactions', '[{quote: "\\u200B", reason: privacy}]', redactShape],
    ['redactions', '[{quote: [a], reason: privacy}]', redactShape],
  ])('%s of %s', (name, value, message) => {
    const [, problems] = read(`key: ${value}`, (fields) => readers[name]?.(fields));
    expect(problems).toEqual([`error mill.md:2 key: ${message}`]);
  });

  it('and comes with a remedy', () => {
    const fields = fieldsOf('date: yesterday');
    fields.time('date', 'UTC');
    expect(fields.problems[0]?.remedy).toBe('Write it like 2024-03-14 or 2024-03-14T10:32:00Z');
  });

  it('quoted in full only where it is short', () => {
    const [, [problem]] = read(`key: ${'m'.repeat(500)}`, (fields) => fields.address('key'));
    expect(problem).toBe(`error mill.md:2 key: “${'m'.repeat(60)}…” is no complete address`);
  });
});

describe('a known key of the right shape', () => {
  it.each<[string, string, (fields: Fields) => unknown, unknown]>([
    ['list', '[mill, weir]', (fields) => fields.list('key'), ['mill', 'weir']],
    ['list', 'mill', (fields) => fields.list('key'), ['mill']],
    ['list', '[" mill ", "", 7]', (fields) => fields.list('key'), ['mill', '7']],
    ['list', '', (fields) => fields.list('key'), []],
    ['address', 'https://mill.example', (fields) => fields.address('key'), 'https://mill.example/'],
    ['addresses', 'https://mill.example', (fields) => fields.addresses('key'), ['https://mill.example/']],
    ['checks', 'ended', (fields) => fields.checks('key', 'UTC'), 'ended'],
    ['checks', '1970-01-02', (fields) => fields.checks('key', 'UTC'), { epoch: 86_400_000, precision: 'day' }],
    ['lang', 'DE-at', (fields) => fields.lang('key'), 'de-AT'],
    ['time zone', 'Europe/Dublin', (fields) => fields.timeZone('key'), 'Europe/Dublin'],
    ['robots', 'noindex', (fields) => fields.robots('key'), 'noindex'],
    ['one of a few words', 'recorded', (fields) => fields.word('key', ['observed', 'recorded']), 'recorded'],
  ])('%s: %s', (_, value, reader, expected) => {
    expect(read(`key: ${value}`, reader)).toEqual([expected, []]);
  });

  it('redactions: one or many, their white space made even', () => {
    const both = ['key:', '  - quote: "the\\n name "', '    reason: privacy', '  - {quote: b, reason: c, by: d}'];
    expect(read(both, (fields) => fields.redactions('key'))).toEqual([
      [
        { quote: 'the name', reason: 'privacy' },
        { quote: 'b', reason: 'c' },
      ],
      [],
    ]);
    expect(read('key: {quote: b, reason: c}', (fields) => fields.redactions('key'))[0]).toHaveLength(1);
  });

  it('gives a warning with a user name or password in an address', () => {
    expect(read('url: https://ann:pw@mill.example', (fields) => fields.address('url'))).toEqual([
      'https://mill.example/',
      ['warning mill.md:2 url: holds a user name or password, which is left out'],
    ]);
  });

  it('gives a warning with a time without an offset', () => {
    const [moment, problems] = read('date: 2024-07-01 12:00', (fields) => fields.time('date', 'Europe/Dublin'));
    expect(moment).toEqual({ epoch: Date.parse('2024-07-01T11:00Z'), precision: 'minute' });
    expect(problems).toEqual(['warning mill.md:2 date: has no offset and is taken to be in Europe/Dublin']);
  });
});

describe('a key that hides text', () => {
  it.each([
    ...['Withdrawn', 'WITHDRAWN', 'with-drawn', 'with_drawn', 'withdraw', 'withdrawnn', 'witdrawn', 'withdrawal'],
    ...['withdrew', 'whitdrawn', 'Withdrawed'],
  ])('must not be misspelt: %s', (key) => {
    expect(fieldsOf(`${key}: reason`, ['withdrawn', 'redact']).problems.map(brief)).toEqual([
      `error mill.md:2 ${key}: looks like “withdrawn”, and would have no effect`,
    ]);
  });

  it.each(['Redact', 'redacts', 'react', 'readact', 're-dact', 'redacted', 'redactions', 'Redac_ted'])(
    'must not be misspelt: %s',
    (key) => {
      expect(fieldsOf(`${key}: reason`, ['withdrawn', 'redact']).problems.map(brief)).toEqual([
        `error mill.md:2 ${key}: looks like “redact”, and would have no effect`,
      ]);
    },
  );

  it.each(['drawn', 'withheld', 'wither', 'redirect', 'redcat', 'exact', 'reductions', 'edition', 'editor', 'act'])(
    'is not meant by %s',
    (key) => {
      expect(fieldsOf(`${key}: reason`, ['withdrawn', 'redact']).problems).toEqual([]);
    },
  );

  it('must stand where it has an effect', () => {
    expect(fieldsOf(['withdrawn: reason', 'redact: reason'], ['withdrawn']).problems.map(brief)).toEqual([
      'error mill.md:3 redact: has no effect in this file',
    ]);
    expect(fieldsOf('withdrawn: reason').problems.map(brief)).toEqual([
      'error mill.md:2 withdrawn: has no effect in this file',
    ]);
  });
});

it('leaves unknown keys alone, of any shape, without a word', () => {
  const lines = ['tags: [a, [b]]', 'draft: true', 'layout: {name: x}', 'empty:', '"a b": "\\x08"', 'toString: x'];
  expect(fieldsOf(lines).problems).toEqual([]);
});
