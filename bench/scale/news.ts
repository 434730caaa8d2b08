import { randomFrom } from '../texts.ts';
import { firstText, type NewsText } from './article.ts';
import { nextText } from './edits.ts';
import type { Random } from './grammar.ts';
import { months } from './vocabulary.ts';

/** Versions of one article, at most. */
export const mostVersions = 30;

/** A version of an article, seen at this time. */
export interface NewsVersion {
  /** Seconds since 1970. */
  readonly seen: number;
  readonly text: NewsText;
}

/** An article of a generated archive, followed over time. */
export interface NewsArticle {
  readonly source: string;
  readonly slug: string;
  /** In the order of time, one or more. */
  readonly versions: readonly NewsVersion[];
}

/** Sources and how many articles of a hundred are theirs. */
export const newsSources: Readonly<Record<string, readonly [name: string, share: number]>> = {
  courier: ['The Inverley Courier', 40],
  'evening-post': ['The Varley Evening Post', 25],
  'harbour-news': ['Harbour News', 15],
  'broadcast-desk': ['Tarnside Broadcast Desk', 12],
  'county-record': ['The County Record', 8],
};

const hour = 3600;
const day = 24 * hour;
const firstDay = Date.UTC(2023, 0, 2) / 1000;

/** The articles of an archive with exactly so many changes, the same for the same seed. */
export function* newsArticles(changes: number, seed: number): Generator<NewsArticle> {
  for (let number = 0, left = changes; left > 0; number += 1) {
    const article = newsArticle(number, seed);
    const versions = article.versions.slice(0, left + 1);
    left -= versions.length - 1;
    yield { ...article, versions };
  }
}

/** An article from the middle of such an archive, with one version more than it has there. */
export function oneVersionMore(changes: number, seed: number): NewsArticle {
  let articles = 0;
  for (const _ of newsArticles(changes, seed)) articles += 1;
  return newsArticle(Math.floor((articles - 1) / 2), seed, 1);
}

/** An article by its place in the archive, with so many versions more than it has there. */
function newsArticle(number: number, seed: number, more = 0): NewsArticle {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const source = sourceOf(random() * 100);
  // Most articles have few versions, some have many: 11 on average.
  const count = 1 + Math.floor(mostVersions * random() ** 2) + more;
  const { topic, text } = firstText(random);
  // Looked at from six in the morning until midnight, over three years.
  const start = firstDay + Math.floor(1000 * random()) * day + Math.floor((6 + 17 * random()) * hour);
  const versions: NewsVersion[] = [{ seen: start, text }];
  for (let last = versions[0]; last !== undefined && versions.length < count; last = versions.at(-1)) {
    const seen = last.seen + untilNext(random);
    versions.push({ seen, text: nextText(last.text, topic, dateInWords(seen), random) });
  }
  return { source, slug: `${slugOf(text.title)}-${number + 1}`, versions };
}

/** Five minutes to four days: soon after publication more often than late. */
function untilNext(random: Random): number {
  return Math.round((5 / 60) * hour * (12 * 24 * 4) ** (random() ** 1.3));
}

function sourceOf(percentile: number): string {
  let sum = 0;
  for (const [source, [, share]] of Object.entries(newsSources)) {
    sum += share;
    if (percentile < sum) return source;
  }
  throw new Error('The shares of the sources are no hundred: this is a bug');
}

function slugOf(title: string): string {
  const words = title.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  return words.slice(0, 6).join('-');
}

function dateInWords(seconds: number): string {
  const date = new Date(seconds * 1000);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
