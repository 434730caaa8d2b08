import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measure, restore, Staging, whyNotInto } from '../../src/cli/publish.ts';
import { temporaryFolder, write } from '../site/program.ts';

/** A folder with a site in it, whose page says `words`. */
function withSite(words: string): { folder: string; out: string } {
  const folder = temporaryFolder();
  write(folder, { 'site/index.html': words });
  return { folder, out: join(folder, 'site') };
}

const pageOf = (site: string): string => readFileSync(join(site, 'index.html'), 'utf8');

/** The number of a process that has ended. */
const dead = spawnSync(process.execPath, ['--version']).pid;
const alive = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
afterAll(() => {
  alive.kill();
});

describe('a site that is being built', () => {
  it('does not touch the last one until it is put in its place, and leaves nothing beside it', async () => {
    const { folder, out } = withSite('old');
    const staging = new Staging(out);
    writeFileSync(join(staging.folder, 'index.html'), 'new');
    expect(pageOf(out)).toBe('old');
    await staging.swapIn();
    expect(pageOf(out)).toBe('new');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('takes nothing over from the last one', async () => {
    const { out } = withSite('old');
    const staging = new Staging(out);
    writeFileSync(join(staging.folder, 'feed.xml'), 'new');
    await staging.swapIn();
    expect(readdirSync(out)).toEqual(['feed.xml']);
  });

  it('may be the first one, in a folder that is not there yet', async () => {
    const out = join(temporaryFolder(), 'deep', 'down', 'site');
    const staging = new Staging(out);
    writeFileSync(join(staging.folder, 'index.html'), 'new');
    await staging.swapIn();
    expect(pageOf(out)).toBe('new');
  });

  it('may be built in another folder, and leaves nothing there', async () => {
    const { folder, out } = withSite('old');
    const workshop = join(temporaryFolder(), 'workshop');
    const staging = new Staging(out, workshop);
    expect(staging.folder.startsWith(workshop)).toBe(true);
    writeFileSync(join(staging.folder, 'index.html'), 'new');
    await staging.swapIn();
    expect(pageOf(out)).toBe('new');
    expect([readdirSync(folder), readdirSync(workshop)]).toEqual([['site'], []]);
  });

  it('leaves the last one as it was when it is discarded', async () => {
    const { folder, out } = withSite('old');
    const workshop = temporaryFolder();
    const staging = new Staging(out, workshop);
    writeFileSync(join(staging.folder, 'index.html'), 'new');
    staging.discard();
    expect(pageOf(out)).toBe('old');
    expect([readdirSync(folder), readdirSync(workshop)]).toEqual([['site'], []]);
  });
});

describe('what a killed build left', () => {
  it('is removed by the next one, in both folders', async () => {
    const { folder, out } = withSite('old');
    const workshop = temporaryFolder();
    for (const place of [folder, workshop]) write(place, { [`.site-new-${dead}/index.html`]: 'half' });
    new Staging(out, workshop).discard();
    expect([readdirSync(folder), readdirSync(workshop)]).toEqual([['site'], []]);
  });

  it.each([
    ['what a build under way is making', `.site-new-${alive.pid}`],
    ['what was left of another site', `.other-new-${dead}`],
    ['what has another name', `site-new-${dead}`],
  ])('is all that is removed, not %s', (_, name) => {
    const { folder, out } = withSite('old');
    mkdirSync(join(folder, name));
    new Staging(out).discard();
    expect(readdirSync(folder)).toEqual([name, 'site'].sort());
  });

  it('is put back where it was killed between taking the old site away and putting the new one in', async () => {
    const folder = temporaryFolder();
    write(folder, { '.site-old/index.html': 'old' });
    restore(join(folder, 'site'));
    expect(pageOf(join(folder, 'site'))).toBe('old');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('is removed where the new site was already in place', async () => {
    const { folder, out } = withSite('new');
    write(folder, { '.site-old/index.html': 'old' });
    restore(out);
    expect(pageOf(out)).toBe('new');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('may be nothing', async () => {
    const out = join(temporaryFolder(), 'site');
    restore(out);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a folder to put a site into', () => {
  const folder = temporaryFolder();
  write(folder, {
    'content/archive.md': '',
    'site/404.html': '',
    'site/feed.xml': '',
    'home/letters.txt': '',
    'half/404.html': '',
    file: '',
  });
  mkdirSync(join(folder, 'empty'));

  it.each([['missing'], ['empty'], ['site'], ['content-site']])('may be one that is %s', (name) => {
    expect(whyNotInto(join(folder, name), join(folder, 'content'))).toBeUndefined();
  });

  it.each([
    ['holds something else', 'home', 'holds something else than a site'],
    ['holds only a part of a site', 'half', 'holds something else than a site'],
    ['is a file', 'file', 'is a file'],
    ['is the content folder', 'content', 'must lie apart'],
    ['lies in the content folder', 'content/site', 'must lie apart'],
    ['holds the content folder', '.', 'must lie apart'],
  ])('may not be one that %s', (_, name, words) => {
    expect(whyNotInto(join(folder, name), join(folder, 'content'))).toContain(words);
  });
});

describe('the measure of a site', () => {
  it('counts files, pages and bytes, in folders too', async () => {
    const folder = temporaryFolder();
    write(folder, { 'index.html': 'é', 'a/b/index.html': '123', 'a/feed.xml': '12345' });
    expect(measure(folder)).toMatchObject({ files: 3, pages: 2, bytes: 10 });
  });
});
