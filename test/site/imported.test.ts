import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read.ts';
import { TestRepository } from '../import/repository.ts';
import { built, digestsOf, repository, run, temporaryFolder } from './program.ts';

const site = ['--site', 'https://a.example/record/'];

/** Imports, builds and verifies; gives the content folder and what was said of the import. */
async function published(folder: string, ...options: readonly string[]): Promise<{ content: string; said: string }> {
  const content = join(temporaryFolder(), 'content');
  const args = ['import', 'git', folder, '--into', content, ...options];
  const { code, stdout, stderr } = await run(args);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const before = digestsOf(content);
  const again = await run(args);
  expect(again.stdout).toContain('Nothing new');
  expect(digestsOf(content)).toEqual(before);
  const out = await built(content, ...site);
  const verified = await run(['verify', '--content', content, '--out', out, ...site]);
  expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining('no failures') });
  return { content, said: stdout + stderr };
}

describe('what was imported', () => {
  it.skipIf(!existsSync(join(repository, '.git')))('of this very project can be built and verified', async () => {
    const { content, said } = await published(
      repository,
      '--paths',
      '/README.md',
      '/CONTRIBUTING.md',
      '/LICENSE',
      '--source',
      'variorum',
    );
    const { archive, problems } = readArchive(content);
    expect(problems).toEqual([]);
    expect(archive?.sources[0]?.articles.map(({ slug }) => slug)).toEqual(['contributing', 'license', 'readme']);
    expect(said).toContain('of 3 articles');
  });

  it('of a history with all that histories have can be built and verified', async () => {
    const old = new TestRepository();
    const text = (words: string): string => `${'The weir holds the water back.\n\n'.repeat(20)}${words}\n`;
    old.commit({
      files: { 'a.md': text('One.'), 'b.txt': 'A *b*\n# c\n', 'c.md': Buffer.from([0x63, 0x61, 0x66, 0xe9]) },
    });
    old.commit({ rename: ['a.md', 'd/e.md'], files: { 'd/e.md': text('Two. <script>alert(1)</script>') } });
    old.commit({ files: { 'b.txt': undefined, 'c.md': Uint8Array.of(0) }, date: '2020-01-01T00:00:00Z' });
    old.commit({
      files: { 'b.txt': 'A b\n', 'c.md': '---\ntitle: "A\\u0007b"\n---\n\u0000\n' },
      subject: '</title>\u0007 “x”',
    });
    old.commit({ files: { 'd/e.md': '' } });
    const { said } = await published(old.folder);
    expect(said).toContain('1 rename followed');
  });
});
