import { describe, expect, it } from 'vitest';
import { EditIds } from '../../src/report/edit-ids.ts';
import { printExcerpt } from '../../src/report/excerpt.ts';
import { factsLine, summarise } from '../../src/report/summary.ts';
import { report } from './blocks.ts';

const filler = ['A first paragraph that stays as it is.', 'A second one that stays as well.'];
const [ferry, kiosk, bench] = [
  'The ferry leaves at half past nine from the old pier.',
  'The kiosk sells tea to those who wait for it.',
  'There is one bench, and it is taken.',
];

describe('a report', () => {
  it('numbers the edits in the order they are read in', () => {
    const { edits } = report([ferry, kiosk, bench], ['The ferry leaves at ten from the old pier.', kiosk]);
    expect(edits.map(({ number, removed, added }) => `${number} [${removed}|${added}]`)).toEqual([
      '1 [half past nine|ten]',
      `2 [${bench}|]`,
    ]);
  });

  it('has a moved passage at both of its places, under one number', () => {
    const { rows, edits } = report([ferry, kiosk, bench], [kiosk, bench, ferry]);
    const places = rows.filter((row) => row.kind === 'move');
    expect(places.map((row) => `${row.side}, the other ${row.other}`)).toEqual([
      'old, the other below',
      'new, the other above',
    ]);
    expect(edits.map(({ kind }) => kind)).toEqual(['moved']);
  });

  it.each([
    ['a link', 'See [it](https://a.example/).', 'See it.', 'No longer a link to https://a.example/'],
    [
      'a picture',
      '![Gulls](https://a.example/1.png)',
      '![Gulls](https://a.example/2.png)',
      'The picture now shows https://a.example/2.png (before: https://a.example/1.png)',
    ],
    ['emphasis', 'It is *now* open.', 'It is now open.', 'No longer in italics'],
    ['bold', 'It is now open.', 'It is **now** open.', 'Now in bold'],
    ['a heading', 'The harbour at night', '## The harbour at night', 'The paragraph became a heading of level 2'],
    ['a list', 'The harbour at night', '- The harbour at night', 'The paragraph became a list item'],
  ])('says what the words do not show: %s', (_, old, neu, note) => {
    expect(report([old], [neu]).edits.flatMap(({ notes }) => notes)).toEqual([note]);
  });
});

describe('a passage too long to be compared in full', () => {
  // Two words in two orders that have nothing to do with each other: no word says where one was put in.
  const tossed = (step: number): string =>
    Array.from({ length: 9_000 }, (_, at) => ((at * at * step) % 10_007 < 5_000 ? 'heads' : 'tails')).join(' ');
  const { rows, edits, exhausted } = report(
    [ferry, `${tossed(1_237)}.`, kiosk],
    [`${ferry} Or at ten.`, tossed(2_711), kiosk],
  );

  it('says so, and no other passage does', () => {
    expect(exhausted).toBe(true);
    expect(rows.map(({ kind }) => kind)).toEqual(['edit', 'edit', 'same']);
    expect(edits.map(({ notes }) => notes)).toEqual([
      [],
      ['Too long to be compared in full: more is marked here than was changed'],
    ]);
  });
});

describe('the id of an edit', () => {
  const idOf = (removed: string, paragraphs: readonly [string[], string[]]): string | undefined =>
    report(...paragraphs).edits.find((edit) => edit.removed === removed)?.id;
  const later = 'The ferry leaves at ten from the old pier.';

  it('is an e and ten hex digits or more', () => {
    expect(idOf('half past nine', [[ferry], [later]])).toMatch(/^e[0-9a-f]{10,}$/);
  });

  it('does not depend on what happens elsewhere on the page', () => {
    const alone = idOf('half past nine', [[ferry], [later]]);
    expect(
      idOf('half past nine', [
        [bench, ferry, kiosk],
        [...filler, later],
      ]),
    ).toBe(alone);
  });

  it('depends on the words, and on those around them', () => {
    const ids = [
      idOf('half past nine', [[ferry], [later]]),
      idOf('half past nine', [[ferry], [later.replace('ten', 'noon')]]),
      idOf('half past nine', [[`${ferry} Or not.`], [`${later} Or not.`]]),
    ];
    expect(new Set(ids).size).toBe(3);
  });

  it('is told from its equals by its turn', () => {
    const ids = new EditIds();
    const same = { kind: 'added', removed: '', added: 'x', texts: ['a', 'ax'] as const };
    const [first, second] = [ids.next(same), ids.next(same)];
    expect(second).not.toBe(first);
    expect(new EditIds().next(same)).toBe(first);
  });
});

describe('a summary', () => {
  const summaryOf = (old: string[], neu: string[]) => summarise(report(old, neu));

  it.each([
    [
      'paragraphs',
      [ferry, kiosk],
      [ferry.replace('old', 'new'), kiosk, bench],
      ['1 paragraph edited', '1 paragraph added'],
    ],
    ['figures first', ['It cost 33 crowns.'], ['It cost 35 crowns.'], ['figure: 33 → 35', '1 paragraph edited']],
    [
      'a quotation',
      ['“I never said any such thing,” she said.', kiosk],
      [kiosk],
      ['a quotation removed', '1 paragraph removed'],
    ],
    ['no figure where a list was numbered anew', ['5. Shut the gate.'], ['4. Shut the gate.'], ['1 list item edited']],
    ['a move', [ferry, kiosk, bench], [kiosk, bench, ferry], ['1 paragraph moved']],
    ['nothing', [ferry], [ferry], []],
  ])('has the facts: %s', (_, old, neu, facts) => {
    expect(summaryOf(old, neu).facts).toEqual(facts);
  });

  it('counts words that were added and removed', () => {
    expect(summaryOf([ferry], [ferry.replace('half past nine', 'ten')])).toMatchObject({
      added: 1,
      removed: 3,
      edits: 1,
    });
  });

  it('counts none where only their formatting changed', () => {
    expect(summaryOf(['It is now open.'], ['It is **now** open.'])).toMatchObject({ added: 0, removed: 0, edits: 1 });
  });

  it('shows the most telling edit: a figure before a longer one', () => {
    const old = ['It cost 33 crowns.', 'The kiosk sells tea.'];
    const neu = ['It cost 35 crowns.', 'The kiosk sells tea, coffee and whatever else it was given.'];
    const { telling } = summaryOf(old, neu);
    expect(telling && printExcerpt(telling).toString()).toBe(
      '…It cost <del>33</del><ins>35</ins> crowns.'.replace('…', ''),
    );
  });

  it('is one line for a list', () => {
    expect(factsLine(summaryOf(['It cost 33 crowns.'], ['It cost 35 crowns.']))).toBe(
      'Figure: 33 → 35, 1 paragraph edited',
    );
    expect(factsLine(summaryOf([ferry], [ferry]))).toBe('Nothing that a reader sees');
  });
});
