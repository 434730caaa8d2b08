import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read.ts';
import { built, run, written } from '../site/program.ts';

/** Names of versions, an hour apart. */
const hour = (at: number): string => new Date(Date.UTC(2020, 0, 1) + at * 3_600_000).toISOString().slice(0, 19);

it('many versions of one article are built and verified', async () => {
  const text = (at: number): string => `# The tide\n\nThe tide stands at ${at} cm.\n\nIt is read by the hour.\n`;
  const versions = Array.from({ length: 400 }, (_, at) => [`a/tide/${hour(at).replaceAll(':', '-')}Z.md`, text(at)]);
  const content = written(Object.fromEntries(versions));
  const site = await built(content);
  expect(await run(['verify', '--content', content, '--out', site])).toMatchObject({ code: 0 });
});

it('many articles of one source are read', () => {
  const articles = Array.from({ length: 5_000 }, (_, at) => [
    join('a', `item ${at}`, '2024-01-01.md'),
    `Item ${at}.\n`,
  ]);
  const { archive, problems } = readArchive(written(Object.fromEntries(articles)));
  expect(problems).toEqual([]);
  expect(archive?.sources[0]?.articles).toHaveLength(5_000);
});
