import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/archive/model.ts';
import { correctionFacts, correctionNotes } from '../../../src/report/corrections.ts';
import { reportOn } from '../../../src/report/report.ts';
import { viewChange } from '../../../src/report/views/change.ts';
import { printCorrections } from '../../../src/report/views/corrections.ts';
import { writingIn } from '../../../src/report/writing.ts';
import { changeOf, find, siteOf } from '../archive.ts';
import { blocks, report } from '../blocks.ts';
import { block } from '../plain-blocks.ts';
import { attribute, named, parsed, wordsOf } from '../printed.ts';

const bridge = 'The bridge was opened by the mayor on a wet day.';
const note = 'Correction, 3 May: the bridge has four arches, not three.';
const update = (turn: number): string => `Update ${turn}: the bridge was opened once more.`;

/** What is said of the notes in a change, a line each. */
function lines(old: readonly string[], neu: readonly string[], lang = 'en'): string[] {
  return printCorrections(report(old, neu, lang), writingIn(lang)).map(wordsOf);
}

describe('what the page of a change says of notes', () => {
  it.each<[string, string[], string[], string[]]>([
    ['was added', [bridge], [bridge, note], [`Correction note added to the text: “${note}”`]],
    [
      'was changed',
      [bridge, note],
      [bridge, `${note} Sorry.`],
      [`Correction note in the text changed: “${note} Sorry.”`],
    ],
    ['was removed', [bridge, note], [bridge], [`Correction note removed from the text: “${note}”`]],
    [
      'stood there',
      [bridge, note],
      [bridge.replace('wet', 'dry'), note],
      [`A note stood in the text before: “${note}”`],
    ],
    ['is none', [bridge], [bridge.replace('wet', 'dry')], []],
  ])('is said of one that %s', (_, old, neu, said) => {
    expect(lines(old, neu)).toEqual(said);
  });

  it('is nothing where the language has no rules', () => {
    expect(lines([bridge], [bridge, note], 'ja')).toEqual([]);
  });

  it('leads to the edit, whose words are marked with their language', () => {
    const changed = report([bridge], [bridge, note]);
    const [line] = printCorrections(changed, writingIn('en-GB'));
    const elements = parsed(line ?? '');
    expect(named(elements, 'a').map((link) => attribute(link, 'href'))).toEqual([`#${changed.edits[0]?.id}`]);
    expect(named(elements, 'bdi').map((words) => attribute(words, 'lang'))).toEqual(['en-GB']);
  });

  it('begins with what is new, is cut where a note is long, and counts what is left of many notes', () => {
    const old = [bridge, ...[1, 2, 3, 4, 5].map(update)];
    const said = lines(old, [...old, `Correction: ${'and so on '.repeat(50)}`]);
    expect(said).toHaveLength(5);
    expect(said[0]).toMatch(/^Correction note added to the text: “Correction: and so on .{100,180}…”$/);
    expect(said[1]).toBe(`A note stood in the text before: “${update(1)}”`);
    expect(said[4]).toBe('And 2 more notes.');
  });

  it('is text, whatever a note says', () => {
    const [line] = printCorrections(
      report([bridge], [bridge, 'Correction: it is <script>alert(1)</script> &amp; so on']),
      writingIn('en'),
    );
    expect(named(parsed(line ?? ''), 'script')).toEqual([]);
  });
});

describe('that no note was found', () => {
  const sentence = 'No correction note found in the captured text.';
  const paid = 'The bridge cost 33 crowns, the mayor said on Monday.';
  const said = (old: readonly Block[], neu: readonly Block[], lang = 'en'): string[] =>
    printCorrections(reportOn(old, neu, lang), writingIn(lang)).map(wordsOf);

  it.each<[string, Block[], Block[]]>([
    ['a figure', blocks(paid), blocks(paid.replace('33', '35'))],
    ['a date', blocks(paid), blocks(paid.replace('Monday', 'Friday'))],
    ['a denial', blocks('It was paid for.'), blocks('It was not paid for.')],
    [
      'a quotation',
      blocks('“We never paid for it all,” she said.'),
      blocks('“We never paid for half of it,” she said.'),
    ],
    ['a passage with a figure that was taken out', blocks(bridge, paid), blocks(bridge)],
    ['the words of a headline', [block('headline', 'Bridge opens')], [block('headline', 'Bridge falls')]],
  ])('is said where a change is of substance: %s', (_, old, neu) => {
    expect(said(old, neu)).toEqual([sentence]);
  });

  it.each<[string, Block[], Block[]]>([
    ['other words', blocks(bridge), blocks(bridge.replace('wet', 'dry'))],
    ['a comma', blocks(bridge), blocks(bridge.replace('mayor on', 'mayor, on'))],
    ['italics', blocks(paid), blocks(`*${paid}*`)],
    ['a move', blocks(paid, bridge, 'The end of it.'), blocks(bridge, 'The end of it.', paid)],
    ['a passage that is new', blocks(bridge), blocks(bridge, paid)],
    ['the number of a list item', blocks('1. Boats come in.'), blocks('2. Boats come in.')],
    ['a byline', [block('byline', 'By Una Fallow')], [block('byline', 'By Ada Reed')]],
    ['a stated time', [block('published', '3 May, 9:30')], [block('published', '4 May, 10:45')]],
    ['capitals in a headline', [block('headline', 'Bridge opens')], [block('headline', 'Bridge Opens')]],
  ])('is not said of %s', (_, old, neu) => {
    expect(said(old, neu)).toEqual([]);
  });

  it('is not said where a note was put in or changed, or stands: there is one', () => {
    const dearer = paid.replace('33', '35');
    expect(said(blocks(paid), blocks(dearer, note))).not.toContain(sentence);
    expect(said(blocks(paid, note), blocks(dearer, `${note} Sorry.`))).not.toContain(sentence);
    expect(said(blocks(paid, note), blocks(dearer, note))).not.toContain(sentence);
  });

  it('is said beside a note that was taken out, and not of the note itself', () => {
    const removed = `Correction note removed from the text: “${note}”`;
    expect(said(blocks(bridge, note), blocks(bridge))).toEqual([removed]);
    expect(said(blocks(paid, bridge, note), blocks(paid.replace('33', '35'), bridge))).toEqual([removed, sentence]);
  });

  it('is not said of a language that has no rules for notes', () => {
    expect(said(blocks('33'), blocks('35'), 'ja')).toEqual([]);
    expect(said(blocks('Het kostte 33 kronen.'), blocks('Het kostte 35 kronen.'), 'nl')).toEqual([]);
  });
});

describe('notes as facts of a change', () => {
  const facts = (old: readonly string[], neu: readonly string[]): string[] =>
    correctionFacts(correctionNotes(report(old, neu)) ?? []);

  it.each<[string[], string[], string[]]>([
    [[bridge], [bridge, note], ['a correction note added']],
    [[bridge], [bridge, update(1), update(2)], ['2 update notes added']],
    [[bridge], [bridge, 'Editor’s note: the bridge is ours.'], ['an editor’s note added']],
    [[bridge, note], [bridge], ['a correction note removed']],
    [[bridge, note], [bridge, `${note} Sorry.`], ['a correction note changed']],
    [[bridge, note], [bridge.replace('wet', 'dry'), note], []],
  ])('are what became of them', (old, neu, said) => {
    expect(facts(old, neu)).toEqual(said);
  });

  it('stand in lists, by the language of the article', () => {
    const files = {
      'post/source.md': '---\nlang: de\n---\n',
      'post/mill/2024-01-01.md': 'Die Mühle ist zu.\n',
      'post/mill/2024-01-02.md': 'Die Mühle ist zu.\n\nKorrektur: Sie ist seit Mai zu.\n',
    };
    const factsOf = (its: Readonly<Record<string, string>>): readonly string[] => {
      const site = siteOf(its);
      const found = find(site, 'post/mill');
      return site.summaryOf(found.article, changeOf(found, 1)).facts;
    };
    expect(factsOf(files)).toEqual(['a correction note added', '1 paragraph added']);
    expect(factsOf({ ...files, 'post/mill/article.md': '---\nlang: nl\n---\n' })).toEqual(['1 paragraph added']);
  });

  it('stand on the page of the change as well', () => {
    const site = siteOf({
      'post/mill/2024-01-01.md': `${bridge}\n`,
      'post/mill/2024-01-02.md': `${bridge}\n\n${note}\n`,
    });
    const found = find(site, 'post/mill');
    const view = viewChange(site, found.source, found.article, changeOf(found, 1));
    if (view.kind !== 'change') throw new Error('The change was withdrawn');
    expect(view.facts[0]).toBe('A correction note added');
    expect(view.corrections.map(wordsOf)).toEqual([`Correction note added to the text: “${note}”`]);
  });
});
