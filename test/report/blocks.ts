import fc from 'fast-check';
import { readMarkdown } from '../../src/archive/blocks.ts';
import type { Block } from '../../src/archive/model.ts';
import { type Report, reportOn } from '../../src/report/report.ts';

/** The blocks of a text in Markdown. */
export function blocks(...paragraphs: readonly string[]): Block[] {
  return [...readMarkdown(paragraphs.join('\n\n'), 'https://press.example/')];
}

/** The report of a change from one text to another, each in Markdown. */
export function report(old: readonly string[], neu: readonly string[], lang = 'en'): Report {
  return reportOn(blocks(...old), blocks(...neu), lang);
}

const words = [
  'The',
  'ferry',
  'left',
  'at',
  '9.30',
  'not',
  '<b>',
  '&amp;',
  '“quoted”',
  'море',
  '港口',
  'قارب',
  '\u00A0',
  '\u200B',
  '👩‍👧',
];
const markup = [(text: string) => text, (text: string) => `*${text}*`, (text: string) => `**${text}**`];

const phrase = fc
  .tuple(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), fc.constantFrom(...markup))
  .map(([some, mark]) => mark(some.join(' ').trim() || 'x'));

const link = phrase.map((text) => `Before [${text}](https://press.example/${text.length}) after`);
const table = fc.tuple(phrase, phrase).map(([one, other]) => `| A | B |\n| - | - |\n| ${one} | ${other} |`);

/** Paragraphs of Markdown of every kind. */
export const text: fc.Arbitrary<string[]> = fc.array(
  fc.oneof(
    phrase,
    fc.tuple(phrase, phrase).map((two) => two.join('. ')),
    phrase.map((words) => `## ${words}`),
    phrase.map((words) => `- ${words}\n  - ${words}`),
    phrase.map((words) => `1. ${words}`),
    phrase.map((words) => `> ${words}`),
    phrase.map((words) => `~~~\n\n${words}\n~~~`),
    phrase.map((words) => `![${words}](https://press.example/p.png)`),
    fc.constant('* * *'),
    link,
    table,
  ),
  { maxLength: 8 },
);

/** A text and one that was made from it: some paragraphs replaced, left out, moved or joined. */
export const change: fc.Arbitrary<readonly [string[], string[]]> = fc
  .tuple(text, text, fc.array(fc.nat(20), { maxLength: 5 }))
  .map(([old, other, places]) => {
    const neu = [...old];
    for (const [turn, place] of places.entries()) {
      const at = place % Math.max(1, neu.length);
      const taken = neu[at] ?? 'x';
      if (turn % 4 === 0) neu.splice(at, 1, other[turn] ?? `${taken} more`);
      else if (turn % 4 === 1) neu.push(...neu.splice(at, 1));
      else if (turn % 4 === 2) neu.splice(at, 2, `${taken} ${neu[at + 1] ?? ''}`);
      else neu.splice(at, 1);
    }
    return [old, neu] as const;
  });
