import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../src/cli/lock.ts';
import { Refusal } from '../../src/import/refusal.ts';
import { repository, startCommand, temporaryFolder, write } from '../site/program.ts';

/** The number of a process that has ended. */
const dead = spawnSync(process.execPath, ['--version']).pid;

describe('work on a site under a lock', () => {
  it('gives what the work gives, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    expect(await withLock(join(folder, 'site'), () => 'done')).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing behind where the work fails', async () => {
    const folder = temporaryFolder();
    const work = withLock(join(folder, 'site'), () => {
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes the folder that the site is to stand in', async () => {
    const out = join(temporaryFolder(), 'deep', 'down', 'site');
    await withLock(out, () => expect(existsSync(join(out, '..'))).toBe(true));
  });

  it('is refused while another process has it, and that is named with what to do', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'site');
    // The process of all processes is always there.
    write(folder, { '.site-lock/1': '' });
    const refusal = await withLock(out, () => 'done').catch((error: unknown) => error);
    if (!(refusal instanceof Refusal)) throw new Error(`No refusal, but ${refusal}`);
    expect(refusal.message).toBe(`Another command is making the site in ${out} (process 1)`);
    expect(refusal.remedy).toBe(
      `Wait until it has ended; if process 1 is something else, remove ${join(folder, '.site-lock')}`,
    );
    expect(readdirSync(folder)).toEqual(['.site-lock']);
  });

  it.each([
    ['of a process that has ended', { [`.site-lock/${dead}`]: '' }],
    ['of a process that had the number of this one', { [`.site-lock/${process.pid}`]: '' }],
    ['of nobody', { '.site-lock/notes.txt': '' }],
    ['that was being taken', { [`.site-new-${process.pid}.lock/${process.pid}`]: '' }],
  ])('is not kept from anybody by a lock %s', async (_, files) => {
    const folder = temporaryFolder();
    write(folder, files);
    expect(await withLock(join(folder, 'site'), () => 'done')).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is done by one process at a time, however many want to, and though some are killed at it', async () => {
    const folder = temporaryFolder();
    write(folder, { [`.site-lock/${dead}`]: '' });
    const out = join(folder, 'site');
    const contend = (...args: string[]) =>
      startCommand([process.execPath, join(repository, 'test/cli/contending.ts'), out, ...args]).ended;
    const runs = await Promise.all([...'abcd'].flatMap(() => [contend('200'), contend('20', 'killed')]));
    const turns = runs.filter(({ code }) => code !== null);
    expect(turns).toHaveLength(4);
    for (const { code, stdout, stderr } of turns) {
      expect(stderr).toBe('');
      expect(code).toBe(0);
      expect(Number(stdout)).toBe(200);
    }
  });
});
