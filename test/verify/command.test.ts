import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { built, fixture, run, temporaryFolder } from '../site/program.ts';
import { remove, replace } from './planting.ts';

const content = fixture('signal-box');
let site: string;

beforeAll(async () => {
  site = await built(content);
});

describe('variorum verify', () => {
  it('prints what it counted, and ends with 0 where all is well', async () => {
    const { code, stdout } = await run(['verify', '--content', content, '--out', site]);
    expect(stdout).toMatch(/^pages 34, changes 3, firstVersions 2, texts 13, feeds 6, links \d+; no failures\n$/);
    expect(code).toBe(0);
  });

  it('prints every failure with its page, and ends with 1', async () => {
    const copy = join(temporaryFolder(), 'site');
    cpSync(site, copy, { recursive: true });
    replace('railway/index.html', /<title>.*?<\/title>/, '')(copy);
    remove('railway/the-halt/2025-04-01/index.html')(copy);
    const { code, stdout } = await run(['verify', '--content', content, '--out', copy]);
    expect(stdout).toContain('railway/index.html: the page has no title\n');
    expect(stdout).toContain('railway/the-halt/2025-04-01/index.html: the file is missing\n');
    expect(stdout).toMatch(/; failures \d+\n$/);
    expect(code).toBe(1);
  });

  it('finds a site that was built for another address', async () => {
    const { code, stdout } = await run([
      'verify',
      '--content',
      content,
      '--out',
      site,
      '--site',
      'https://box.example/',
    ]);
    expect(stdout).toContain('leads to no file of the site');
    expect(code).toBe(1);
  });

  it('says so where there is no site', async () => {
    const { code, stderr } = await run(['verify', '--content', content, '--out', join(site, 'nowhere')]);
    expect(stderr).toContain('build it first');
    expect(code).toBe(1);
  });
});
