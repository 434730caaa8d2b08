import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { report } from './blocks.ts';

const [mill, weir, pond] = [
  'The mill stood empty for a year after the flood.',
  'The weir was mended in the spring by two masons.',
  'The pond is dry, and nobody knows why that is so.',
];
const later = mill.replace('a year', 'two years');
const notice = 'Read more about the river here.';

function idOf({ edits }: Report, added: string): string {
  const [first, ...others] = edits.filter((edit) => edit.added === added);
  if (first === undefined || others.length > 0) throw new Error(`Not one edit that adds “${added}”`);
  return first.id;
}

describe('the id of an edit', () => {
  const id = idOf(report([mill], [later]), 'two years');

  it.each<[string, string[], string[]]>([
    ['passages put in before it', [mill], [weir, pond, later]],
    ['passages taken out before it', [weir, mill], [later]],
    [
      'edits before and after it',
      [weir, mill, pond],
      [weir.replace('two', 'nine'), later, pond.replace('dry', 'full')],
    ],
    ['passages moved around it', [weir, mill, pond, notice], [pond, mill.replace('a year', 'two years'), notice, weir]],
  ])('stays what it is with %s', (_, old, neu) => {
    expect(idOf(report(old, neu), 'two years')).toBe(id);
  });

  it.each<[string, string[], string[]]>([
    ['other words were removed', [mill.replace('a year', 'a week')], [later]],
    ['the words around them are others', [mill.replace('empty', 'open')], [later.replace('empty', 'open')]],
  ])('is another where %s', (_, old, neu) => {
    expect(idOf(report(old, neu), 'two years')).not.toBe(id);
  });

  it('tells apart a passage that was put in twice', () => {
    const { edits } = report([mill, weir], [mill, notice, weir, notice]);
    const ids = edits.map((edit) => edit.id);
    expect(new Set(ids).size).toBe(2);
    // The first keeps the id that it would have alone.
    expect(ids[0]).toBe(idOf(report([mill, weir], [mill, notice, weir]), notice));
  });

  it('tells apart the same words put in twice into one passage', () => {
    const { edits } = report(['One of us and one of them came.'], ['One, only, of us and one, only, of them came.']);
    expect(edits.map(({ added }) => added.trim())).toEqual([', only,', ', only,']);
    expect(new Set(edits.map((edit) => edit.id)).size).toBe(2);
  });

  it('of a change of shape is the same whether or not the passage moved too', () => {
    const shaped = (old: string[], neu: string[]): string[] =>
      report(old, neu).edits.flatMap(({ kind, id }) => (kind === 'reshaped' ? [id] : []));
    const alone = shaped([mill], [`## ${mill}`]);
    expect(alone).toHaveLength(1);
    expect(shaped([`## ${mill}`, weir, pond], [weir, pond, `### ${mill}`])).toEqual(alone);
  });

  it('tells a passage that was put in from the same one taken out', () => {
    const put = report([mill], [mill, weir]).edits.map((edit) => edit.id);
    const taken = report([mill, weir], [mill]).edits.map((edit) => edit.id);
    expect(put).not.toEqual(taken);
  });
});
