import { describe, expect, it } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';

/** What is written while some of `total` steps are taken, and after. */
function written(isTerminal: boolean, total: number, steps = total): string[] {
  const texts: string[] = [];
  const progress = new Progress('Pages', total, { isTerminal, write: (text) => texts.push(text) });
  for (let step = 0; step < steps; step += 1) progress.step();
  progress.finish();
  return texts;
}

const last = (count: number): unknown => expect.stringMatching(new RegExp(`^Pages: ${count} in \\d+\\.\\d s\\n$`));

describe('progress on a terminal', () => {
  const texts = written(true, 5000);

  it('is one line, written over and over', () => {
    for (const text of texts) expect(text.startsWith('\r\u001B[K')).toBe(true);
    expect(texts.join('').indexOf('\n')).toBe(texts.join('').length - 1);
  });

  it('says how many are done of how many, and what is left', () => {
    expect(texts[0]).toMatch(/Pages: 1 of 5000, about \d+ (?:s|min \d+ s) left$/);
  });

  it('is not drawn anew for every step', () => {
    expect(texts.length).toBeLessThan(2500);
  });

  it('ends with how many were done', () => {
    expect(texts.at(-1)?.replace('\r\u001B[K', '')).toEqual(last(5000));
  });
});

describe('progress elsewhere', () => {
  it('is a line for each quarter, and a last one', () => {
    expect(written(false, 4000)).toEqual([
      'Pages: 1000 of 4000\n',
      'Pages: 2000 of 4000\n',
      'Pages: 3000 of 4000\n',
      last(4000),
    ]);
  });

  it('is the last line alone where the work is short', () => {
    expect(written(false, 999)).toEqual([last(999)]);
  });

  it('says how many were done where that was more or fewer than thought', () => {
    expect(written(false, 10, 12)).toEqual([last(12)]);
    expect(written(false, 0)).toEqual([last(0)]);
  });

  it('holds nothing that only a terminal understands', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
    expect(written(false, 4000).join('')).not.toMatch(/[\r\u001B]/);
  });
});
