import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { putBack } from '../../src/cli/publish.ts';
import { digestsOf, filesOf, repository, run, start, startCommand, temporaryFolder, written } from './program.ts';

/** How often a build is killed, and a swap. */
const kills = 50;
/** Builds that run beside each other, each of a site of its own. */
const lanes = 2;

const seed = 4_117;
/** Parts of a thousand. Numbers of a seed are the same each time, but when a machine comes to a step is not. */
const moments = fc.sample(fc.integer({ min: 0, max: 999 }), { seed, numRuns: 4 * kills });

/** An archive that says `word`, of as many pages whatever the word. */
function archiveOf(word: string): string {
  return written({
    'archive.md': '---\ntitle: Weather\nurl: https://weather.example/\n---\n',
    'post/wind/2024-01-01.md': '# Wind\n\nIt blows from the north.\n',
    'post/wind/2024-01-02.md': `# Wind\n\nIt blows from the ${word}.\n`,
  });
}

const workshop = join(repository, 'node_modules', '.cache', 'variorum');

describe(`a build that is killed, ${kills} times`, () => {
  const contents = ['south', 'west'].map(archiveOf);
  const ends: ('old' | 'new' | 'aside')[] = [];
  const killed: number[] = [];
  const folders: string[] = [];
  let whole: Record<string, string>[];
  let lasts: number;

  /** Builds the two archives in turn into one site and kills each build, until all have been killed that are to be. */
  async function lane(number: number): Promise<void> {
    const out = join(temporaryFolder(), 'site');
    folders.push(dirname(out));
    await run(['build', '--content', contents[0] ?? '', '--out', out]);
    let standing = 0;
    for (let turn = number; killed.length < kills; turn += lanes) {
      const coming = 1 - standing;
      const moment = moments[turn % moments.length] ?? 0;
      const build = start(['build', '--content', contents[coming] ?? '', '--out', out]);
      // Most at any time; every fifth when all is made and the sites are exchanged, which takes next to no time.
      if (turn % 5 === 0) await build.says(/^Buckets of the search index/m).then(() => setTimeout(moment / 100));
      else await setTimeout((moment / 1000) * lasts);
      build.signal('SIGKILL');
      const { code } = await build.ended;
      if (code === null) killed.push(build.pid);
      const isAside = !existsSync(out);
      const found = digestsOf(isAside ? join(dirname(out), '.site-old') : out);
      expect(whole).toContainEqual(found);
      if (isAside) {
        expect(found).toEqual(whole[standing]);
        await putBack(out);
        expect(digestsOf(out)).toEqual(found);
      }
      const isNew = JSON.stringify(found) === JSON.stringify(whole[coming]);
      if (code === null) ends.push(isAside ? 'aside' : isNew ? 'new' : 'old');
      if (isNew) standing = coming;
    }
    expect(await run(['build', '--content', contents[0] ?? '', '--out', out])).toMatchObject({ code: 0 });
    expect(digestsOf(out)).toEqual(whole[0]);
  }

  beforeAll(async () => {
    const started = performance.now();
    whole = await Promise.all(
      contents.map(async (content) => {
        const out = join(temporaryFolder(), 'site');
        expect(await run(['build', '--content', content, '--out', out])).toMatchObject({ code: 0 });
        return digestsOf(out);
      }),
    );
    lasts = performance.now() - started;
    await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
    // A minute or two, and far longer where the machine has other work.
  }, 900_000);

  it('leaves the old site or the new one, whole, or the old one whole beside its place', () => {
    expect(whole[0]).not.toEqual(whole[1]);
    expect(ends.length).toBeGreaterThanOrEqual(kills);
    expect(ends.filter((end) => end === 'old').length).toBeGreaterThan(kills / 2);
  });

  it('leaves nothing that the next build does not clean up', () => {
    for (const folder of folders) expect(readdirSync(folder)).toEqual(['site']);
    expect(killed.filter((pid) => existsSync(join(workshop, `.site-new-${pid}`)))).toEqual([]);
  });
});

describe(`an exchange of sites that is killed, ${kills} times`, () => {
  it('leaves one of the two, whole, once the next command has put back what stands beside', async () => {
    const out = join(temporaryFolder(), 'site');
    const words = new Set<string>();
    for (const moment of moments.slice(0, kills)) {
      const swapping = startCommand([process.execPath, join(repository, 'test/site/swapping.ts'), out]);
      await swapping.says(/ready/);
      await setTimeout(moment / 20);
      swapping.signal('SIGKILL');
      expect(await swapping.ended).toMatchObject({ code: null });
      await putBack(out);
      const files = filesOf(out);
      expect(files).toHaveLength(40);
      const said = new Set(files.map((file) => readFileSync(join(out, file), 'utf8')));
      expect(said.size).toBe(1);
      for (const word of said) words.add(word);
    }
    expect([...words].sort()).toEqual(['first', 'second']);
  }, 300_000);
});
