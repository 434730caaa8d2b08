import { describe, expect, it } from 'vitest';
import type { DiffBlock } from '../../src/diff/model.ts';
import { marked, paragraph, rowsOf } from './marked.ts';

describe('formatting that changed where the words stayed', () => {
  it.each([
    [
      'a link leads elsewhere',
      'Read [the notice](link 1) first.',
      'Read [the notice](link 2) first.',
      'Read [-the notice-]{+the notice+} first.',
    ],
    [
      'a link was put in',
      'Read the notice first.',
      'Read the [notice](link 1) first.',
      'Read the [-notice-]{+notice+} first.',
    ],
    [
      'a link was taken out',
      'Read the [notice](link 1) first.',
      'Read the notice first.',
      'Read the [-notice-]{+notice+} first.',
    ],
    [
      'emphasis became strong',
      'It is [not](emphasis) late.',
      'It is [not](strong) late.',
      'It is [-not-]{+not+} late.',
    ],
    [
      'part of a word was made strong',
      'It is midnight.',
      'It is mid[night](strong).',
      'It is [-midnight-]{+midnight+}.',
    ],
    ['a sign was made strong', 'It is late!', 'It is late[!](strong)', 'It is late[-!-]{+!+}'],
    ['white space was made strong', 'It is late.', 'It is[ ](strong)late.', 'It is[- -]{+ +}late.'],
    [
      'a link reaches further',
      'Read [the](link 1) notice first.',
      'Read [the notice](link 1) first.',
      'Read the[- notice-]{+ notice+} first.',
    ],
  ])('is an edit of the words it lies over, and no others: %s', (_, old, neu, line) => {
    expect(marked(old, neu)).toBe(line);
  });

  it('is an edit beside another of the words', () => {
    expect(marked('The [list](link 1) names nine boats.', 'The [list](link 2) names ten boats.')).toBe(
      'The [-list-]{+list+} names [-nine-]{+ten+} boats.',
    );
  });

  it('is none where words before it changed and it stayed with its own', () => {
    expect(marked('The old [list](link 1) of boats.', 'The new and longer [list](link 1) of boats.')).toBe(
      'The [-old-]{+new and longer+} list of boats.',
    );
  });

  it('does not keep a block from being known when it moves', () => {
    const [notice, list, bell] = [
      'Read the [notice](link 1) on the door of the office.',
      'The list of boats hangs beside the door.',
      'A bell rings when the last one has left.',
    ];
    expect(
      rowsOf([notice, list, bell].map(paragraph), [list, bell, notice.replace('link 1', 'link 2')].map(paragraph)).at(
        -1,
      ),
    ).toBe('move Read the [-notice-]{+notice+} on the door of the office.');
  });
});

describe('what a block is', () => {
  const as = (family: string, text: string, level = 1): DiffBlock => ({
    ...paragraph(text),
    family,
    identity: `${family} ${level}`,
  });
  const words = 'The boats of the northern harbour';

  it.each([
    ['a heading of another level', as('heading', words), as('heading', words, 2)],
    ['a paragraph made a heading', as('paragraph', words), as('heading', words)],
    ['an item that was set deeper', as('item', words), as('item', words, 2)],
  ])('is an edit without edited words: %s', (_, old, neu) => {
    expect(rowsOf([old], [neu])).toEqual([`edit ${words}`]);
  });

  it.each([
    [
      'of one kind',
      as('paragraph', 'The boats came from the northern harbour'),
      as('paragraph', 'The boats lay in the southern harbour'),
      ['edit'],
    ],
    [
      'of different kinds',
      as('paragraph', 'The boats came from the northern harbour'),
      as('heading', 'The boats lay in the southern harbour'),
      ['delete', 'insert'],
    ],
  ])('asks for more likeness where it differs: half alike, %s', (_, old, neu, kinds) => {
    expect(rowsOf([old], [neu]).map((line) => line.split(' ')[0])).toEqual(kinds);
  });

  it('pairs bylines that are the only ones of their kind, in whatever order of other blocks', () => {
    const byline = (text: string): DiffBlock => ({ ...as('byline', text), pinned: true });
    const [one, other] = [as('paragraph', 'It rained all night.'), as('paragraph', 'Nobody came to the fair.')];
    expect(rowsOf([byline('Ann Example'), one, other], [byline('Bo Sample'), other, one])[0]).toBe(
      'edit [-Ann Example-]{+Bo Sample+}',
    );
  });
});
