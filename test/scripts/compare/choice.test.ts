import { describe, expect, it } from 'vitest';
import { choiceOfChange, printChoice, readChoice } from '../../../src/scripts/compare/choice.ts';
import { momentOf } from '../../../src/scripts/compare/moment.ts';

const article = { source: 'post', article: 'the-mill' };
const two = { article, old: '2024-01-01', new: '2024-01-02' };

describe('a choice of two versions', () => {
  it('is read from the address that it makes', () => {
    const printed = printChoice(two);
    expect(printed).toBe('?article=post/the-mill&old=2024-01-01&new=2024-01-02');
    expect(readChoice(printed, '/record/')).toEqual(two);
  });

  it.each([
    'post/the-mill',
    '/record/post/the-mill/',
    'https://someone.example/record/post/the-mill/2024-01-01/',
    ' https://someone.example/record/post/the-mill/#2024-01-01',
  ])('takes the article from what was pasted: %s', (pasted) => {
    expect(readChoice(`?article=${encodeURIComponent(pasted)}`, '/record/').article).toEqual(article);
  });

  it('takes all of it from the address of a change', () => {
    expect(readChoice('?article=/record/post/the-mill/2024-01-01--2024-01-02/', '/record/')).toEqual(two);
    expect(choiceOfChange('/record/post/the-mill/2024-01-01--2024-01-02', '/record/')).toEqual(two);
  });

  it.each([
    '',
    '?article=post',
    '?article=javascript:alert(1)',
    '?article=../../x',
    '?article="><b>/x',
    '?article=-/search',
  ])('takes nothing else: %s', (search) => {
    expect(readChoice(search, '/').article).toBeUndefined();
  });

  it('is none at the address of anything but a change', () => {
    expect(choiceOfChange('/record/post/the-mill/2024-01-01/', '/record/')).toBeUndefined();
    expect(choiceOfChange('/record/-/changes/2024/01/', '/record/')).toBeUndefined();
  });

  it('holds slugs alone', () => {
    expect(readChoice('?article=post/the-mill&old=<b>&new=a--b', '/')).toEqual({
      ...two,
      old: undefined,
      new: undefined,
    });
  });
});

describe('a moment read from a page', () => {
  it('is as fine as it was printed', () => {
    expect(momentOf('2024-03-14T10:32:00Z', 'UTC')).toEqual({
      epoch: Date.UTC(2024, 2, 14, 10, 32),
      precision: 'minute',
    });
    expect(momentOf('2024-03-14T10:32:05Z', 'UTC').precision).toBe('second');
  });

  it.each(['Pacific/Kiritimati', 'UTC', 'Europe/Dublin', 'America/New_York', 'Pacific/Niue'])(
    'is on its day in %s',
    (zone) => {
      const { epoch, precision } = momentOf('2024-03-14', zone);
      expect(precision).toBe('day');
      expect(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(epoch)).toBe('2024-03-14');
    },
  );
});
