import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, temporaryFolder, written } from '../site/program.ts';

const commands = ['build', 'dev', 'preview', 'verify'];
const stack = /^\s+at /m;

describe('the program', () => {
  it.each([['help'], ['--help'], ['build --help']])('says how it is used, and is done: %s', async (args) => {
    const { code, stdout, stderr } = await run(args.split(' '));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of commands) expect(stdout).toContain(`variorum ${command}`);
  });

  it('says how it is used where it is told nothing, and that this was not enough', async () => {
    const { code, stdout } = await run([]);
    expect(code).toBe(1);
    expect(stdout).toContain('variorum build');
  });

  const nowhere = join(temporaryFolder(), 'nowhere');

  it.each([
    ['an unknown command', ['publish'], 'There is no command “publish”.'],
    ['a command that only JavaScript knows', ['constructor'], 'There is no command “constructor”.'],
    ['an unknown option', ['build', '--colour'], '--colour'],
    ['an option without its value', ['build', '--port'], '--port'],
    ['a port that is none', ['dev', '--port', 'x'], '--port must be a number'],
    ['an address that is none', ['build', '--site', 'record'], '--site must be a complete address'],
    ['a site that is not there, to be verified', ['verify', '--out', nowhere], 'There is no site in'],
    ['a site that is not there, to be served', ['preview', '--out', nowhere], 'There is no site in'],
  ])('tells a mistake in a sentence, without a stack, and ends with 1: %s', async (_, args, words) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toMatch(/\nSee variorum help\.\n$/);
    expect(stderr).not.toMatch(stack);
  });

  it('does not build into a folder that holds something else', async () => {
    const folder = written({ 'content/post/mill/2024-01-01.md': 'One.\n', 'home/letters.txt': 'Dear all' });
    const { code, stderr } = await run(['build', '--content', join(folder, 'content'), '--out', join(folder, 'home')]);
    expect(code).toBe(1);
    expect(stderr).toContain('holds something else than a site');
    expect(existsSync(join(folder, 'home/letters.txt'))).toBe(true);
  });
});

describe('names that would steer a terminal', () => {
  const content = (): string =>
    written({
      'archive.md': '---\nurl: https://a.example/\n---\n',
      'po\u001B[31mst\u202E/mi\u009Bll/2024-02-30.md': 'One.\n',
    });
  const steering = /(?!\n)[\p{Cc}\p{Cf}]/u;

  it.each([[['build']], [['build', '--keep-going']]])(
    'are made harmless in all that is said of them: %j',
    async (args) => {
      const { code, stdout, stderr } = await run([
        ...args,
        '--content',
        content(),
        '--out',
        join(temporaryFolder(), 'site'),
      ]);
      expect(code).toBe(1);
      expect(stderr).toContain('po\uFFFD[31mst\uFFFD/mi\uFFFDll');
      expect(stdout + stderr).not.toMatch(steering);
    },
  );
});
