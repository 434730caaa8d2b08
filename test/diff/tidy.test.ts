import { describe, expect, it } from 'vitest';
import { tidy } from '../../src/diff/tidy.ts';
import { tokenize, Vocabulary } from '../../src/diff/tokens.ts';
import { diffTokens } from '../../src/diff/words.ts';
import { marked } from './marked.ts';

describe('an addition or a removal slides to where an editor would have cut', () => {
  it.each([
    [
      'between paragraphs',
      'The harbour was quiet.\nThe pier was shut.',
      'The harbour was quiet.\nThe ferry was late.\nThe pier was shut.',
      'The harbour was quiet. / {+The ferry was late. / +}The pier was shut.',
    ],
    [
      'between sentences that begin alike',
      'The band played. The boat left.',
      'The band played. The rain came. The boat left.',
      'The band played. {+The rain came. +}The boat left.',
    ],
    [
      'between sentences of a language without spaces',
      '港は今日も閉まっている。人は待つ。',
      '港は今日も閉まっている。船は来ない。人は待つ。',
      '港は今日も閉まっている。{+船は来ない。+}人は待つ。',
    ],
    [
      'between clauses that begin alike',
      'The band played, and the boat left.',
      'The band played, and the rain came, and the boat left.',
      'The band played, {+and the rain came, +}and the boat left.',
    ],
    [
      'behind a quotation',
      'He said “yes” and went out.',
      'He said “yes” and “no” and went out.',
      'He said “yes” {+and “no” +}and went out.',
    ],
    [
      'before a comma of a list',
      'A boat, a rope and a lamp were sold.',
      'A boat, a rope, a sail and a lamp were sold.',
      'A boat, a rope{+, a sail+} and a lamp were sold.',
    ],
    [
      'to a whole sentence of those that stand twice',
      'She waited. She waited. She left.',
      'She waited. She left.',
      '[-She waited. -]She waited. She left.',
    ],
    [
      'nowhere, where it can stand in one place only',
      'Fog lay on the water the whole of that long morning, and no bell rang.',
      'Fog lay on the water, and no bell rang.',
      'Fog lay on the water[- the whole of that long morning-], and no bell rang.',
    ],
  ])('%s', (_, old, neu, line) => {
    expect(marked(old, neu)).toBe(line);
  });

  it('and not to the edit beside it', () => {
    expect(marked('Ann had tea, tea, tea and milk.', 'Ann had tea, tea and water.')).toBe(
      'Ann had tea, [-tea, -]tea and [-milk-]{+water+}.',
    );
  });
});

describe('what was kept stays kept where it could not be there by chance', () => {
  it.each([
    [
      'words on which a sentence stands',
      'The red boat and the green boat met.',
      'The blue boat and the white boat met.',
      'The [-red-]{+blue+} boat and the [-green-]{+white+} boat met.',
    ],
    [
      'words between two short edits',
      'It may rain in the north today.',
      'It will not rain in the south today.',
      'It [-may-]{+will not+} rain in the [-north-]{+south+} today.',
    ],
    [
      'a word between two amounts',
      'Prices rose by 5% to £12.50 in May.',
      'Prices rose by 7% to £13.00 in May.',
      'Prices rose by [-5%-]{+7%+} to [-£12.50-]{+£13.00+} in May.',
    ],
    [
      'what stands between quotation marks that changed',
      '“Shut it,” he said.',
      '‘Shut it,’ he said.',
      '[-“-]{+‘+}Shut it,[-”-]{+’+} he said.',
    ],
  ])('%s', (_, old, neu, line) => {
    expect(marked(old, neu)).toBe(line);
  });
});

describe('what was rewritten is one replacement', () => {
  it('across an “and” that recurs in it', () => {
    expect(
      marked(
        'The kiosk at the quay sells hot tea and warm bread to all who wait.',
        'The kiosk at the quay sells cold milk and fresh rolls to all who wait.',
      ),
    ).toBe('The kiosk at the quay sells [-hot tea and warm bread-]{+cold milk and fresh rolls+} to all who wait.');
  });

  it('of the whole sentence, and not of its words but for the point', () => {
    expect(
      marked(
        'The old keeper counted the boats. He wrote the figure into a book. Then he went home.',
        'The old keeper counted the boats. A clerk typed some totals on her phone. Then he went home.',
      ),
    ).toBe(
      'The old keeper counted the boats. [-He wrote the figure into a book.-]{+A clerk typed some totals on her phone.+} Then he went home.',
    );
  });

  it('of a whole paragraph where only scattered words of it recur', () => {
    const [old, neu] = [
      'Several sails tore during March storms near the harbour, their club therefore bought stronger rope near the harbour, before prices rose again last summer',
      'Nobody here watched that bright comet near the harbour, because heavy clouds covered every hill near the harbour, until dawn finally came without wind',
    ];
    const vocabulary = new Vocabulary();
    const [one, other] = [old, neu].map((text) => ({ text, tokens: tokenize({ text, marks: [] }, vocabulary) }));
    if (one === undefined || other === undefined) throw new Error('There are two texts');
    const { spans } = diffTokens(one.tokens.ids, other.tokens.ids, 10_000);
    expect(spans.length).toBeGreaterThan(2);
    expect(tidy(spans, one, other)).toEqual([{ old: [0, one.tokens.ids.length], new: [0, other.tokens.ids.length] }]);
  });
});

describe('an edit of one sign or letter is as small as a word', () => {
  it.each([
    ['a point that was added', 'The pier is shut', 'The pier is shut.', 'The pier is shut{+.+}'],
    ['a capital', 'the pier is shut', 'The pier is shut', '[-the-]{+The+} pier is shut'],
    ['a negation', 'The ferry is not late.', 'The ferry is late.', 'The ferry is [-not -]late.'],
    ['an apostrophe', 'Its the boats bell.', 'It’s the boats bell.', '[-Its-]{+It’s+} the boats bell.'],
    ['a minus', 'It was 5 degrees.', 'It was −5 degrees.', 'It was {+−+}5 degrees.'],
    [
      'a sign that prints nothing',
      'The pay\u200Bload fell.',
      'The payload fell.',
      'The [-pay\u200Bload-]{+payload+} fell.',
    ],
    ['a joint of a word', 'او می\u200Cخواهد', 'او می\u200Cخواهم', 'او [-می\u200Cخواهد-]{+می\u200Cخواهم+}'],
    ['a time in Japanese', '船は午前9:30に出る', '船は午前9:45に出る', '船は午前[-9:30-]{+9:45+}に出る'],
    ['an Arabic figure', 'ثمنه ١٬٥٠٠ ليرة', 'ثمنه ١٬٨٠٠ ليرة', 'ثمنه [-١٬٥٠٠-]{+١٬٨٠٠+} ليرة'],
  ])('%s', (_, old, neu, line) => {
    expect(marked(old, neu)).toBe(line);
  });
});
