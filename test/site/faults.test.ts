import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  built,
  digestsOf,
  fixture,
  launcher,
  type Run,
  repository,
  run,
  start,
  startCommand,
  temporaryFolder,
  written,
} from './program.ts';

const stack = /^\s+at .*[:(]/m;
const isRoot = process.getuid?.() === 0;

/** A site that stands, in a folder of its own. */
let standing: string;
let before: Record<string, string>;

beforeAll(async () => {
  standing = await built(fixture('tiny'));
  before = digestsOf(standing);
});

/** How much a folder takes of a disk in memory, in kilobytes: whole pages of memory, one for each folder. */
function kilobytesOf(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const bytes = entries.map((entry) => (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 1));
  return bytes.reduce((sum, size) => sum + 4 * Math.ceil(size / 4096), 4);
}

/** What is said of a build that could not be done, and what is left. */
function expectRefused({ code, stdout, stderr }: Run, words: RegExp): void {
  expect(stderr).toMatch(words);
  expect(stderr).not.toMatch(stack);
  expect(stdout).toBe('');
  expect(code).toBe(1);
}

function expectStanding(): void {
  expect(digestsOf(standing)).toEqual(before);
  expect(readdirSync(dirname(standing))).toEqual(['site']);
}

describe('a build that writes more than it may', () => {
  const build = [process.execPath, launcher, 'build', '--content', fixture('tiny')];

  it.each([4, 40])('ends with a sentence, and leaves the old site: files of %i blocks', async (blocks) => {
    // What is more than a file may hold is refused by the system as is a write to a full disk.
    const limited = ['sh', '-c', 'ulimit -f "$0" && exec "$@"', String(blocks), ...build, '--out', standing];
    expectRefused(await startCommand(limited).ended, /^Nothing was published.*\nThe system refused: .*too large/im);
    expectStanding();
  });

  const mountable = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
  const title = mountable ? 'on a small disk' : 'on a small disk: this machine lets no user mount one';

  describe.skipIf(!mountable)(title, () => {
    const workshop = join(repository, 'node_modules', '.cache', 'variorum');
    const mount = 'mount -t tmpfs -o size="$0" tmpfs "$1" && shift';

    it.each(['64k', '300k', '600k'])('ends with a sentence, and leaves the old site: %s to build in', async (size) => {
      mkdirSync(workshop, { recursive: true });
      const script = `${mount} && exec "$@"`;
      const full = ['unshare', '-rm', 'sh', '-c', script, size, workshop, ...build, '--out', standing];
      expectRefused(await startCommand(full).ended, /^Nothing was published.*\nThe system refused: .*no space left/im);
      expectStanding();
    });

    it('ends with a sentence, and leaves the old site: no room for two sites', async () => {
      const [place, seen] = [temporaryFolder(), temporaryFolder()];
      // The disk goes when its last process ends, so what stands on it is copied away before.
      const script = `old=$1 seen=$2; shift 2; ${mount}; cp -R "$old" "$place/site"
        "$@" --out "$place/site"; code=$?; cp -R "$place" "$seen/place"; exit $code`;
      const words = [standing, seen, place, ...build];
      const size = `${Math.round(1.5 * kilobytesOf(standing))}k`;
      const full = ['unshare', '-rm', 'sh', '-c', script.replaceAll('$place', place), size, ...words];
      expectRefused(await startCommand(full).ended, /^Nothing was published.*\nThe system refused: .*no space left/im);
      expect(readdirSync(join(seen, 'place'))).toEqual(['site']);
      expect(digestsOf(join(seen, 'place', 'site'))).toEqual(before);
    });
  });
});

describe('a build under whose hands the content changes', () => {
  const name = 'post/wind/2024-01-01.md';
  // More versions than are kept in memory, so that the first is read again for its page.
  const days = Array.from({ length: 28 }, (_, day) => String(day + 1).padStart(2, '0'));
  const files = Object.fromEntries(
    days.map((day) => [`post/wind/2024-01-${day}.md`, `# Wind\n\nOn day ${day} it blew.\n`]),
  );

  it.each<[string, (file: string) => void, RegExp]>([
    ['a file is removed', (file) => rmSync(file), /could be read when the archive was, and cannot be now/],
    [
      'a folder is put in its place',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
      /could be read when the archive was, and cannot be now/,
    ],
    ['a file is written anew', (file) => writeFileSync(file, '# Storm\n'), /is not the file any more that it was/],
    ...(isRoot
      ? []
      : [
          [
            'a file is closed',
            (file: string) => chmodSync(file, 0),
            /could be read when the archive was, and cannot be now/,
          ] satisfies [string, (file: string) => void, RegExp],
        ]),
  ])('ends with a sentence, and leaves the old site: %s', async (_, spoil, words) => {
    const content = written(files);
    const build = start(['build', '--content', content, '--out', standing]);
    await build.says(/^warning: archive.md/m);
    build.signal('SIGSTOP');
    spoil(join(content, name));
    build.signal('SIGCONT');
    const result = await build.ended;
    expectRefused(result, words);
    expect(result.stderr).toContain(`${name} `);
    expect(result.stderr).toMatch(/^Run the command again\.$/m);
    expectStanding();
  });
});

describe('a folder that may not be written to', () => {
  it.runIf(isRoot)('is said in words, and the site in it stays', async () => {
    const nobody = { uid: 65_534 };
    chmodSync(dirname(standing), 0o755);
    expectRefused(
      await run(['build', '--content', fixture('tiny'), '--out', standing], nobody),
      /^The system refused: EACCES: permission denied/m,
    );
    expectStanding();
  });
});

describe('two builds at once', () => {
  it('of one site: the second is refused while the first is at work, and that ends well', async () => {
    const first = start(['build', '--content', fixture('tiny'), '--out', standing]);
    await first.says(/^Versions/m);
    first.signal('SIGSTOP');
    const second = await run(['build', '--content', fixture('tiny'), '--out', standing]);
    first.signal('SIGCONT');
    expectRefused(second, /^Another command is making the site in .*\nWait until it has ended/m);
    expect(second.stderr).toContain(`(process ${first.pid})`);
    expect(await first.ended).toMatchObject({ code: 0 });
    expectStanding();
  });

  it('of one content into two places: both are whole', async () => {
    const copy = join(temporaryFolder(), 'site');
    cpSync(standing, copy, { recursive: true });
    const runs = await Promise.all(
      [standing, copy].map((out) => run(['build', '--content', fixture('tiny'), '--out', out])),
    );
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(digestsOf(copy)).toEqual(before);
    expectStanding();
  });
});
