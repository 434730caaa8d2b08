import { diffArrays } from 'diff';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../bench/scale/archive.ts';
import { fewestWords, mostWords, type NewsText, wordsOf } from '../../../bench/scale/article.ts';
import { greatestShare } from '../../../bench/scale/edits.ts';
import { mostVersions, newsArticles, oneVersionMore } from '../../../bench/scale/news.ts';

const articles = [...newsArticles(1000, 1)];
const steps = articles.flatMap(({ versions }) =>
  versions.slice(1).map((version, at) => [versions[at]?.text, version.text] as const),
);

const filesOfAll = (changes: number, seed: number) => [...newsArticles(changes, seed)].map((one) => [...filesOf(one)]);

/** The greater of the shares of words that went and came. */
function shareChanged(old: NewsText | undefined, neu: NewsText): number {
  const words = (text: NewsText | undefined) => (text?.paragraphs ?? []).flat().flatMap((line) => line.split(' '));
  let [removed, added] = [0, 0];
  for (const part of diffArrays(words(old), words(neu))) {
    if (part.removed) removed += part.count;
    if (part.added) added += part.count;
  }
  return Math.max(removed, added) / words(old).length;
}

describe('newsArticles', () => {
  it('makes the same files for the same seed, and others for another', () => {
    expect(filesOfAll(60, 1)).toEqual(filesOfAll(60, 1));
    expect(filesOfAll(60, 1)).not.toEqual(filesOfAll(60, 2));
  });

  it.each([1, 60, 1000])('makes exactly %d changes', (changes) => {
    const made = [...newsArticles(changes, 3)];
    expect(made.reduce((sum, { versions }) => sum + versions.length - 1, 0)).toBe(changes);
  });

  it('keeps texts and articles within their bounds', () => {
    for (const { versions } of articles) {
      expect(versions.length).toBeLessThanOrEqual(mostVersions);
      for (const { text } of versions) {
        expect(wordsOf(text)).toBeGreaterThanOrEqual(fewestWords);
        expect(wordsOf(text)).toBeLessThanOrEqual(mostWords);
      }
    }
    expect(Math.max(...articles.map(({ versions }) => versions.length))).toBeGreaterThan(25);
  });

  it('changes a twentieth to a fifth of the words in a step, moves and notes beside it', () => {
    const shares = steps.map(([old, neu]) => shareChanged(old, neu)).sort((one, other) => one - other);
    const at = (share: number): number => shares[Math.floor(share * shares.length)] ?? 0;
    expect(at(0.02)).toBeGreaterThan(0.03);
    expect(at(0.5)).toBeGreaterThan(0.06);
    expect(at(0.5)).toBeLessThan(0.14);
    expect(at(0.95)).toBeLessThan(greatestShare * 1.2);
  });

  it('now and then changes a headline, moves a paragraph or adds a note', () => {
    const share = (isSo: (old: NewsText | undefined, neu: NewsText) => boolean): number =>
      steps.filter(([old, neu]) => isSo(old, neu)).length / steps.length;
    expect(share((old, neu) => old?.title !== neu.title)).toBeGreaterThan(0.1);
    expect(share((old, neu) => old?.standfirst !== neu.standfirst)).toBeGreaterThan(0.02);
    const notes = (text: NewsText | undefined): number => text?.paragraphs.flat().filter(isNote).length ?? 0;
    expect(share((old, neu) => notes(neu) > notes(old))).toBeGreaterThan(0.02);
  });

  it('gives every article an address of its own, and its versions later and later times', () => {
    expect(new Set(articles.map(({ slug }) => slug)).size).toBe(articles.length);
    for (const { versions } of articles) {
      const times = versions.map(({ seen }) => seen);
      expect(times).toEqual([...new Set(times)].toSorted((one, other) => one - other));
    }
  });
});

function isNote(sentence: string): boolean {
  return /^(Correction|Clarification|Update), /.test(sentence);
}

describe('oneVersionMore', () => {
  it('is an article of the archive, with a version after its last', () => {
    const { slug, versions } = oneVersionMore(1000, 1);
    const before = articles.find((article) => article.slug === slug);
    expect(versions.slice(0, -1)).toEqual(before?.versions);
    expect(versions.at(-1)?.text).not.toEqual(before?.versions.at(-1)?.text);
  });
});
