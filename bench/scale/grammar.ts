import { oneOf, shuffled } from '../texts.ts';
import {
  adjectives,
  adverbs,
  bases,
  bodies,
  days,
  firstNames,
  kinds,
  months,
  nouns,
  pasts,
  places,
  roles,
  surnames,
} from './vocabulary.ts';

/** A source of chance: numbers from 0 to 1, the same from the same seed. */
export type Random = () => number;

/** The people, places and words that one article comes back to. */
export type Topic = Readonly<Record<'person' | 'place' | 'org' | 'noun' | 'adjective', readonly string[]>>;

/** What an article is about. */
export function topicFrom(random: Random): Topic {
  const some = (words: readonly string[], count: number): string[] => shuffled(random, words).slice(0, count);
  return {
    person: some(firstNames, 4).map((name) => `${name} ${oneOf(random, surnames)}`),
    place: some(places, 3),
    org: Array.from({ length: 3 }, () => `${oneOf(random, places)} ${oneOf(random, bodies)} ${oneOf(random, kinds)}`),
    noun: some(nouns, 30),
    adjective: some(adjectives, 14),
  };
}

/** Each name in braces stands for one of its lines, or for a word. */
const grammar: Readonly<Record<string, readonly string[]>> = {
  sentence: [
    '{thing} {did} {thing} {when}, {said}.',
    '{thing} {did} {thing} and {did} {thing} {where}.',
    '{thing} in {place} {adverb} {did} {thing}, {person} said {when}.',
    '“{clause},” {person} said. “{clause}.”',
    '“{clause} and {clause},” said {person}, {role} of the {org}.',
    '{person}, {role} of the {org}, said {clause}.',
    'According to the {org}, {clause} {when}.',
    'About {number} {nouns} {where} were {did} between {month} and {month}, {percent} more than the year before.',
    'The {org} said it would {do} {thing} by {month} {year} at a cost of {amount}.',
    'The {noun} was first {did} in {year}, when {clause}.',
    '{thing} will {do} {thing} if {clause}, although {person} said that was not certain.',
    'A {adjective} {noun} from the {org} showed that {percent} of {nouns} had not {did} {thing}.',
    'It is not known why {clause}.',
    'The {org} did not answer questions about {thing}.',
    'At a {noun} {where} {when}, {number} {nouns} asked whether {clause}.',
    'In its [{adjective} {noun}](https://reports.example/{year}/{number}), the {org} {did} {thing} and {thing}.',
    'Since {month}, {thing} had cost {amount}, compared with {amount} for {thing}.',
    '{person} said she had {adverb} {did} {thing} before {clause}.',
    'Nobody was {did} {when}, but {number} {nouns} and {thing} were {did}.',
    'However, {thing} {did} {thing}, and {clause}.',
  ],
  clause: [
    '{thing} {did} {thing}',
    'the {noun} {where} {did} {thing}',
    '{thing} had {adverb} {did} the {noun}',
    'the {org} should {do} {thing}',
    '{number} {nouns} {did} {thing}',
    'there was no {adjective} {noun} {where}',
    'the {noun} would {do} {thing} in {month}',
    'we will {do} {thing} as soon as we can',
  ],
  thing: [
    'the {noun}',
    'the {noun}',
    'the {adjective} {noun}',
    'the {adjective} {noun}',
    'a {adjective} {noun}',
    'its {nouns}',
    'the {noun} of the {noun}',
    'the {org}',
    'every {noun}',
    'most {adjective} {nouns}',
    'the {noun} and the {noun}',
  ],
  said: ['{person} said', 'the {org} said', 'officials said', 'according to {person}', 'a {noun} told reporters'],
  when: [
    'on {day}',
    'last {day}',
    'in {month}',
    'this week',
    'on {date} {month}',
    'late on {day}',
    'earlier this year',
  ],
  where: ['in {place}', 'near {place}', 'outside the {noun}', 'between {place} and {place}', 'at the {noun}'],
  headline: [
    '{place} {noun} {did} after {adjective} {noun}',
    '{nouns} in {place} to {do} {adjective} {noun}',
    '{org} to {do} {noun} for {amount}',
    '{adjective} {noun} {did} as {nouns} {do} {noun}',
    'Why the {place} {noun} was {did} {adverb}',
    '{percent} of {nouns} {did}, {noun} says',
  ],
  standfirst: ['{clause}, and {clause}.', '{thing} {did} {thing} {when}. What is known so far.'],
  heading: ['What happens next', 'The {adjective} {noun}', '{nouns} and {nouns}', 'A {adjective} {noun} in {place}'],
};

const wordLists: Readonly<Record<string, readonly string[]>> = {
  person: surnames,
  place: places,
  noun: nouns,
  adjective: adjectives,
  adverb: adverbs,
  did: pasts,
  do: bases,
  role: roles,
  day: days,
  month: months,
};

/** Text for a name of the grammar, each sentence with a capital letter. */
export function write(name: string, topic: Topic, random: Random): string {
  const text = expand(name, topic, random).replace(/\b([Aa]) (?=[aeiou])/g, '$1n ');
  return text.replace(/(^|[.] )“?\p{Ll}/gu, (first) => first.toUpperCase());
}

/** A word of the list that another stands in, or undefined where it stands in none: for a small change. */
export function another(word: string, random: Random): string | undefined {
  const list = exchangeable.get(word);
  return list === undefined ? undefined : oneOf(random, list);
}

const exchangeable = new Map(
  [nouns, adjectives, pasts, adverbs, places, days, months, bases].flatMap((list) =>
    list.map((word) => [word, list] as const),
  ),
);

function expand(name: string, topic: Topic, random: Random): string {
  const lines = grammar[name];
  if (lines === undefined) return leaf(name, topic, random);
  return oneOf(random, lines).replace(/\{(\w+)\}/g, (_, inner: string) => expand(inner, topic, random));
}

function leaf(name: string, topic: Topic, random: Random): string {
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from));
  switch (name) {
    case 'number':
      return String(Math.round(10 ** (0.5 + 2.4 * random())) + 1);
    case 'amount':
      return `£${whole(10, 99) / 10} ${random() < 0.7 ? 'million' : 'billion'}`;
    case 'percent':
      return `${whole(2, 96)} per cent`;
    case 'year':
      return String(whole(1998, 2026));
    case 'date':
      return String(whole(1, 29));
    case 'nouns':
      return plural(leaf('noun', topic, random));
  }
  const own = isTopical(name) ? topic[name] : undefined;
  if (own !== undefined && (name === 'org' || random() < 0.6)) return oneOf(random, own);
  const list = wordLists[name];
  if (list === undefined) throw new Error(`The grammar knows no ${name}: this is a bug`);
  // The commoner words more often, as in any text.
  return list[Math.floor(list.length * random() ** 1.6)] ?? name;
}

function plural(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}${/(s|x|ch|sh)$/.test(noun) ? 'es' : 's'}`;
}

function isTopical(name: string): name is keyof Topic {
  return name === 'person' || name === 'place' || name === 'org' || name === 'noun' || name === 'adjective';
}
