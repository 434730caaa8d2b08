import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentWriter } from '../../src/import/folder.ts';
import { filesOf, temporaryFolder, write, written } from '../site/program.ts';

/** Writes one file into a folder; gives whether it was new. */
function put(content: string, path: string, text = 'new'): boolean {
  const writer = new ContentWriter(content);
  try {
    return writer.write(path, text);
  } finally {
    writer.close();
  }
}

describe('a file of the content folder', () => {
  it('is written with the folders that it lies in, and nothing beside it', () => {
    const content = join(temporaryFolder(), 'a', 'content');
    expect(put(content, 'gazette/bridge/1.md')).toBe(true);
    expect(filesOf(content)).toEqual(['gazette/bridge/1.md']);
    expect(readdirSync(content)).toEqual(['gazette']);
    expect(readFileSync(join(content, 'gazette/bridge/1.md'), 'utf8')).toBe('new');
  });

  it('is never put in the place of another, nor of a link', () => {
    const outside = written({ 'x.md': 'outside' });
    const content = written({ 'gazette/bridge/1.md': 'old' });
    symlinkSync(join(outside, 'y.md'), join(content, 'gazette/bridge/2.md'));
    expect(put(content, 'gazette/bridge/1.md')).toBe(false);
    expect(put(content, 'gazette/bridge/2.md')).toBe(false);
    expect(readFileSync(join(content, 'gazette/bridge/1.md'), 'utf8')).toBe('old');
    expect(filesOf(outside)).toEqual(['x.md']);
  });

  it.each([['gazette'], ['gazette/bridge']])(
    'is not written where a link or a file stands for a folder: %s',
    (folder) => {
      const outside = temporaryFolder();
      const content = temporaryFolder();
      mkdirSync(join(content, folder, '..'), { recursive: true });
      symlinkSync(outside, join(content, folder));
      expect(() => put(content, 'gazette/bridge/1.md')).toThrow('is no folder');
      expect(readdirSync(outside)).toEqual([]);
      expect(() => put(written({ gazette: 'a file' }), 'gazette/bridge/1.md')).toThrow('is no folder');
    },
  );

  it('is written though another process writes too, whose work is left alone', () => {
    const content = temporaryFolder();
    write(content, { '.variorum-1/7': 'of another', '.variorum-999999999/3': 'of one that was killed' });
    put(content, 'gazette/bridge/1.md');
    expect(readdirSync(content).sort()).toEqual(['.variorum-1', 'gazette']);
    expect(existsSync(join(content, '.variorum-1/7'))).toBe(true);
  });
});
