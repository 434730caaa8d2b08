import { oneOf } from '../texts.ts';
import { countWords, fewestWords, mostWords, type NewsText, newParagraph, type Paragraph, wordsOf } from './article.ts';
import { another, type Random, type Topic, write } from './grammar.ts';

/** The share of the words that one step changes, at least and at most. */
export const [leastShare, greatestShare] = [0.05, 0.2] as const;

/** What an edit made of the paragraphs, and how many words it changed; undefined where it found no place. */
type Edited = { readonly paragraphs: readonly Paragraph[]; readonly words: number } | undefined;
type Edit = (paragraphs: readonly Paragraph[], topic: Topic, random: Random) => Edited;

/** The text of the next version: some edits, and now and then a move, another headline or a note. */
export function nextText(text: NewsText, topic: Topic, date: string, random: Random): NewsText {
  // Small steps are commoner than large ones.
  const share = leastShare + (greatestShare - leastShare) * random() ** 1.5;
  let paragraphs = editParagraphs(text.paragraphs, topic, Math.round(share * wordsOf(text)), random);
  if (random() < 0.2) paragraphs = moveParagraph(paragraphs, random);
  if (random() < 0.04) paragraphs = [...paragraphs, correction(topic, date, random)];
  const hasStandfirst = text.standfirst !== undefined;
  return {
    ...text,
    title: random() < 0.15 ? write('headline', topic, random) : text.title,
    standfirst: hasStandfirst && random() < 0.06 ? write('standfirst', topic, random) : text.standfirst,
    paragraphs,
  };
}

/** Edits until about so many words have changed; none changes more than are left, nor leaves the lengths allowed. */
function editParagraphs(
  paragraphs: readonly Paragraph[],
  topic: Topic,
  budget: number,
  random: Random,
): readonly Paragraph[] {
  let left = budget;
  let result = paragraphs;
  for (let turn = 0; turn < 200 && left > 1; turn += 1) {
    const edited = oneOf(random, edits)(result, topic, random);
    if (edited === undefined || edited.words > left || !isAllowed(edited.paragraphs)) continue;
    result = edited.paragraphs;
    left -= edited.words;
  }
  return result;
}

function isAllowed(paragraphs: readonly Paragraph[]): boolean {
  const words = paragraphs.reduce((total, paragraph) => total + countWords(paragraph), 0);
  return words >= fewestWords && words <= mostWords - 60;
}

const rewriteSentence: Edit = (paragraphs, topic, random) =>
  inSentence(paragraphs, random, (old) => {
    const neu = write('sentence', topic, random);
    return { sentences: [neu], words: Math.max(countWords(old), countWords(neu)) };
  });

const addSentence: Edit = (paragraphs, topic, random) =>
  inSentence(paragraphs, random, (old) => {
    const neu = write('sentence', topic, random);
    return { sentences: [old, neu], words: countWords(neu) };
  });

const removeSentence: Edit = (paragraphs, _, random) =>
  inSentence(paragraphs, random, (old) => ({ sentences: [], words: countWords(old) }));

/** Another figure for one that stands there. */
const changeFigure: Edit = (paragraphs, _, random) =>
  inSentence(paragraphs, random, (old) => {
    const neu = old.replace(/\d+(?=[^\d)/]*$)/, (figure) => String(Number(figure) + 1 + Math.floor(9 * random())));
    return neu === old ? undefined : { sentences: [neu], words: 1 };
  });

/** Other words for some that stand close together. */
const changeWords: Edit = (paragraphs, _, random) =>
  inSentence(paragraphs, random, (old) => {
    const words = old.split(' ');
    const from = Math.floor(random() * words.length);
    const to = from + 2 + Math.floor(6 * random());
    let changed = 0;
    const neu = words.map((word, at) => {
      const other = at >= from && at < to ? another(word, random) : undefined;
      if (other === undefined || other === word) return word;
      changed += 1;
      return other;
    });
    return changed === 0 ? undefined : { sentences: [neu.join(' ')], words: changed };
  });

const addParagraph: Edit = (paragraphs, topic, random) => {
  const added = newParagraph(topic, random);
  const at = Math.floor(random() * (paragraphs.length + 1));
  return { paragraphs: paragraphs.toSpliced(at, 0, added), words: countWords(added) };
};

const removeParagraph: Edit = (paragraphs, _, random) => {
  const at = Math.floor(random() * paragraphs.length);
  return { paragraphs: paragraphs.toSpliced(at, 1), words: countWords(paragraphs[at] ?? []) };
};

/** Those that stand more than once are made more often. */
const edits: readonly Edit[] = [
  changeWords,
  changeWords,
  changeWords,
  changeFigure,
  rewriteSentence,
  rewriteSentence,
  addSentence,
  removeSentence,
  addParagraph,
  removeParagraph,
];

function inSentence(
  paragraphs: readonly Paragraph[],
  random: Random,
  edit: (sentence: string) => { readonly sentences: readonly string[]; readonly words: number } | undefined,
): Edited {
  const at = Math.floor(random() * paragraphs.length);
  const paragraph = paragraphs[at] ?? [];
  const place = Math.floor(random() * paragraph.length);
  const old = paragraph[place];
  if (old === undefined || old.startsWith('#')) return undefined;
  const edited = edit(old);
  if (edited === undefined) return undefined;
  const neu = paragraph.toSpliced(place, 1, ...edited.sentences);
  return { paragraphs: neu.length === 0 ? paragraphs.toSpliced(at, 1) : paragraphs.with(at, neu), words: edited.words };
}

function moveParagraph(paragraphs: readonly Paragraph[], random: Random): readonly Paragraph[] {
  const from = Math.floor(random() * paragraphs.length);
  const moved = paragraphs[from];
  const rest = paragraphs.toSpliced(from, 1);
  return moved === undefined ? paragraphs : rest.toSpliced(Math.floor(random() * (rest.length + 1)), 0, moved);
}

function correction(topic: Topic, date: string, random: Random): Paragraph {
  const said = write('clause', topic, random);
  const label = oneOf(random, ['Correction', 'Correction', 'Clarification', 'Update']);
  return [
    `${label}, ${date}: An earlier version of this article said that ${said.charAt(0).toLowerCase()}${said.slice(1)}.`,
  ];
}
