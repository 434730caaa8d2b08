import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, parse } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { restore, Staging, whyNotInto } from '../../src/cli/publish.ts';
import { temporaryFolder, write } from '../site/program.ts';

/** The number of a process that has ended. */
const dead = spawnSync(process.execPath, ['--version']).pid;

/** Where a site is to stand, in a folder with these files in it. */
function place(files: Readonly<Record<string, string>> = {}): { folder: string; out: string } {
  const folder = temporaryFolder();
  write(folder, files);
  return { folder, out: join(folder, 'site') };
}

describe('a folder that an earlier build left', () => {
  it.each([
    ['removed', 'of a process that has ended', `.site-new-${dead}`, []],
    ['removed', 'without a number', '.site-new-', []],
    ['removed', 'with a word for a number', '.site-new-home', []],
    ['left', 'of the process of all processes, which belongs to another user', '.site-new-1', ['.site-new-1']],
    ['left', 'of a site whose name begins with this one', `.site-2-new-${dead}`, [`.site-2-new-${dead}`]],
    ['left', 'of a site whose name ends with this one', `.my.site-new-${dead}`, [`.my.site-new-${dead}`]],
  ])('is %s where it is one %s', (_, __, name, left) => {
    const { folder, out } = place({ [`${name}/index.html`]: 'half' });
    new Staging(out).discard();
    expect(readdirSync(folder)).toEqual(left);
  });

  it('is emptied where it bears the number of this process, as numbers are given again', async () => {
    const { out } = place({ [`.site-new-${process.pid}/index.html`]: 'half' });
    const staging = new Staging(out);
    expect(readdirSync(staging.folder)).toEqual([]);
    staging.discard();
  });

  it('is removed though others stand beside it, and though it is a file', async () => {
    const { folder, out } = place({
      [`.site-new-${dead}/a/b/c.html`]: 'half',
      '.site-new-': 'a file',
      'notes.txt': 'kept',
    });
    new Staging(out).discard();
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });
});

describe('a site that was set aside', () => {
  it('is not in the way of the next swap', async () => {
    const { folder, out } = place({ 'site/index.html': 'old', '.site-old/index.html': 'older' });
    const staging = new Staging(out);
    writeFileSync(join(staging.folder, 'index.html'), 'new');
    await staging.swapIn();
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('is put back once, and a second time nothing happens', async () => {
    const { folder, out } = place({ '.site-old/index.html': 'old' });
    restore(out);
    restore(out);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('is not taken for that of another site', async () => {
    const { folder, out } = place({ '.site-2-old/index.html': 'old' });
    restore(out);
    expect(readdirSync(folder)).toEqual(['.site-2-old']);
  });
});

describe('a site that was put in its place', () => {
  it('may be replaced again by the same process', async () => {
    const { folder, out } = place();
    for (const words of ['first', 'second', 'third']) {
      const staging = new Staging(out);
      writeFileSync(join(staging.folder, 'index.html'), words);
      await staging.swapIn();
      expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(words);
    }
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('stays when what it was built in is discarded', async () => {
    const { out } = place();
    const staging = new Staging(out);
    writeFileSync(join(staging.folder, 'index.html'), 'new');
    await staging.swapIn();
    staging.discard();
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
  });

  it('can be read by others, as far as this user lets others read new folders', async () => {
    const { folder, out } = place();
    mkdirSync(join(folder, 'ordinary'));
    const staging = new Staging(out);
    await staging.swapIn();
    expect(statSync(out).mode).toBe(statSync(join(folder, 'ordinary')).mode);
  });
});

const shared = '/dev/shm';
const isOtherDisk = existsSync(shared) && statSync(shared).dev !== statSync(temporaryFolder()).dev;

describe.skipIf(!isOtherDisk)('a site that is built on another disk', () => {
  const workshop = isOtherDisk ? mkdtempSync(join(shared, 'variorum-test-')) : '';
  afterAll(() => {
    if (workshop !== '') rmSync(workshop, { recursive: true, force: true });
  });

  it('is put in its place whole, and leaves nothing there', async () => {
    const { folder, out } = place({ 'site/index.html': 'old' });
    const staging = new Staging(out, workshop);
    write(staging.folder, { 'index.html': 'new', 'a/b/index.html': 'deep' });
    await staging.swapIn();
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
    expect(readFileSync(join(out, 'a/b/index.html'), 'utf8')).toBe('deep');
    expect([readdirSync(folder), readdirSync(workshop)]).toEqual([['site'], []]);
  });
});

describe('a folder that holds everything', () => {
  const { root } = parse(temporaryFolder());

  it.each([
    ['of the site', root, '/a/content'],
    ['of the content', '/a/site', root],
    ['of both', root, root],
  ])('is refused as the one %s', (_, out, content) => {
    expect(whyNotInto(out, content)).toContain('must lie apart');
  });

  it('is said by both names, so that a person sees which is meant', async () => {
    const reason = whyNotInto('/a/content/site', '/a/content') ?? '';
    expect(reason).toContain('--out /a/content/site ');
    expect(reason).toContain('the content folder /a/content ');
  });
});
