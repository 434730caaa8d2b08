import { describe, expect, it } from 'vitest';
import { scoreWholeness } from '../../bench/languages.ts';
import { replacementsIn, sentences } from '../../bench/sentences.ts';

describe('replacementsIn', () => {
  it('makes a pair for each place, the old words standing at the others', () => {
    const texts = replacementsIn('The {pier/quay} is {shut/open}.').map((pair) => [pair.old.text, pair.new.text]);
    expect(texts).toEqual([
      ['The pier is shut.', 'The quay is shut.'],
      ['The pier is shut.', 'The pier is open.'],
    ]);
  });

  it('knows where words end that no space divides', () => {
    const [pair] = replacementsIn('市长|{关闭/开放}|了。');
    expect(pair?.new).toEqual({
      text: '市长开放了。',
      words: [
        [0, 2],
        [2, 4],
        [4, 5],
      ],
      replaced: [2, 4],
    });
  });

  it('finds words of one script and places in every sentence', () => {
    for (const [script, sources] of Object.entries(sentences)) {
      for (const source of sources) {
        expect(replacementsIn(source), `${script}: ${source}`).toHaveLength(3);
        expect(replacementsIn(source)[0]?.old.text).not.toMatch(/[\{\}\/\|]/v);
      }
    }
  });
});

describe('scoreWholeness', () => {
  const source = ['The {pier/piers} shut.'];

  it('tells the whole word from a part of it and from more than it', () => {
    expect(scoreWholeness(source, () => [{ old: [4, 8], new: [4, 9] }])).toEqual({ cut: 0, exact: 1 });
    expect(scoreWholeness(source, () => [{ old: [8, 8], new: [8, 9] }])).toEqual({ cut: 1, exact: 0 });
    expect(scoreWholeness(source, () => [{ old: [0, 8], new: [0, 9] }])).toEqual({ cut: 0, exact: 0 });
  });
});
