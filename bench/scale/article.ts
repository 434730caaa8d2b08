import { oneOf } from '../texts.ts';
import { type Random, type Topic, topicFrom, write } from './grammar.ts';

/** A paragraph as its sentences, or a heading as one that begins with `## `. */
export type Paragraph = readonly string[];

/** The text of an article as it stood at one time. */
export interface NewsText {
  readonly title: string;
  readonly standfirst: string | undefined;
  readonly byline: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Words of a text, at least and at most. */
export const [fewestWords, mostWords] = [200, 1200] as const;

/** What an article is about, and its first text. */
export function firstText(random: Random): { readonly topic: Topic; readonly text: NewsText } {
  const topic = topicFrom(random);
  // Short articles are commoner than long ones: 600 words on average.
  const goal = fewestWords + 40 + (mostWords - fewestWords - 100) * random() ** 1.7;
  const paragraphs: Paragraph[] = [];
  for (let words = 0, turn = 1; words < goal; turn += 1) {
    const next = turn % 6 === 0 && goal > 500 ? [`## ${write('heading', topic, random)}`] : newParagraph(topic, random);
    paragraphs.push(next);
    words += countWords(next);
  }
  const text = {
    title: write('headline', topic, random),
    standfirst: random() < 0.7 ? write('standfirst', topic, random) : undefined,
    byline: `By ${oneOf(random, topic.person)}`,
    paragraphs,
  };
  return { topic, text };
}

/** A paragraph of one to three sentences. */
export function newParagraph(topic: Topic, random: Random): Paragraph {
  return Array.from({ length: 1 + Math.floor(2.4 * random()) }, () => write('sentence', topic, random));
}

/** The words of a sentence or a paragraph. */
export function countWords(text: string | Paragraph): number {
  const sentences = typeof text === 'string' ? [text] : text;
  return sentences.reduce((total, sentence) => total + sentence.split(' ').length, 0);
}

/** The words of a text, headline and standfirst aside. */
export function wordsOf({ paragraphs }: NewsText): number {
  return paragraphs.reduce((total, paragraph) => total + countWords(paragraph), 0);
}
