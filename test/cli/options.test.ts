import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../src/cli/options.ts';
import { UsageError } from '../../src/cli/usage.ts';
import { temporaryFolder } from '../site/program.ts';

describe('options', () => {
  it('have defaults', () => {
    expect(parseOptions([])).toEqual({
      content: resolve('content'),
      out: resolve('dist'),
      site: undefined,
      keepGoing: false,
      port: 4321,
      force: false,
      shard: undefined,
      others: [],
    });
  });

  it.each([
    [['--content', '/a/b'], { content: '/a/b' }],
    [['--content=/a/../b'], { content: '/b' }],
    [['--out', 'public'], { out: resolve('public') }],
    [['--keep-going'], { keepGoing: true }],
    [['--port', '0'], { port: 0 }],
    [['--force'], { force: true }],
    [['--shard', '2/5'], { shard: { number: 2, of: 5 } }],
    [['--port', '65535'], { port: 65_535 }],
    [['--site', 'https://a.example/record/'], { site: 'https://a.example/record/' }],
    [['--site', 'https://a.example'], { site: 'https://a.example/' }],
    [['--site', 'HTTP://A.example/record'], { site: 'http://a.example/record/' }],
  ])('are read: %j', (args, options) => {
    expect(parseOptions(args)).toMatchObject(options);
  });

  it('name folders by where they really are, so that two names of one are seen to be one', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'link'));
    expect(parseOptions(['--content', join(folder, 'link'), '--out', join(folder, 'link')])).toMatchObject({
      content: join(folder, 'real'),
      out: join(folder, 'real'),
    });
  });

  it.each([
    [['--port', '65536'], '--port must be a number from 0 to 65535, not “65536”'],
    [['--port', 'http'], 'not “http”'],
    [['--port', '80.5'], 'not “80.5”'],
    [['--site', 'a.example'], '--site must be a complete address'],
    [['--site', 'ftp://a.example/'], 'not “ftp://a.example/”'],
    [['--site', 'javascript:alert(1)'], '--site must be a complete address'],
    [['--site'], '--site'],
    [['--colour'], '--colour'],
    [['--keep-going=yes'], '--keep-going'],
    [['content'], 'content'],
    [['--shard', '0/2'], '--shard must be a part of so many, like 2/5, not “0/2”'],
    [['--shard', '3/2'], 'not “3/2”'],
    [['--shard', '2'], 'not “2”'],
  ])('are a mistake of usage, which is told: %j', (args, words) => {
    expect(() => parseOptions(args)).toThrow(UsageError);
    expect(() => parseOptions(args)).toThrow(words);
  });
});
