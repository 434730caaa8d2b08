import { parseArgs } from 'node:util';
import { extremes, ordinary, runExtreme } from './extremes.ts';
import { type GoldPair, type MarkedPair, readGenerated, readLabelled, readMarked } from './gold.ts';
import { scoreWholeness, type Wholeness } from './languages.ts';
import { byPosition, editsOf, ourEdits, ours } from './peers.ts';
import { type Quality, score, scoreMarked } from './quality.ts';
import { countLost, countLostBy, type TextPair } from './rebuild.ts';
import { sentences } from './sentences.ts';
import { articles, halfChanged, race, raceWarm } from './speed.ts';
import { atLeast, atLeastIn, atMost, between, exactly, type Goal, Table } from './table.ts';
import { article, edited, randomFrom, respaced } from './texts.ts';
import { type PeerName, peerNames, wordPeers } from './words.ts';

const peers = peerNames.map((name) => wordPeers[name]);
const columns: readonly string[] = ['ours', ...peerNames];
const table = new Table((text) => process.stdout.write(text));

/** Seconds after which a pair of texts of 1 MB is not waited for. */
const patience = 60;

/** Blocks and words of whole texts. The others pair blocks by position, as most tools do. */
function measureTexts(title: string, pairs: readonly GoldPair[], rows: readonly QualityRow[]): void {
  if (pairs.length === 0) return;
  table.section(title, columns);
  const qualities = [ours, ...peers.map(byPosition)].map((compare) => score(pairs, compare));
  for (const [name, goal, measure] of rows) table.row(name, goal, qualities.map(measure));
}

type QualityRow = readonly [name: string, goal: Goal | undefined, measure: (quality: Quality) => number];

const generatedRows: readonly QualityRow[] = [
  ['links between changed blocks, F1', atLeast(0.99), ({ changedLinks }) => changedLinks],
  ['links between all blocks, F1', undefined, ({ allLinks }) => allLinks],
  ['blocks split, F1', atLeast(0.95), ({ kinds }) => kinds.split],
  ['blocks merged, F1', atLeast(0.97), ({ kinds }) => kinds.merge],
  ['blocks moved, F1', atLeast(0.85), ({ kinds }) => kinds.move],
  ['changed words, F1', atLeast(0.98), ({ words }) => words],
  ['edits shown per edit made', between(0.95, 1.05), ({ runsPerEdit }) => runsPerEdit],
  ['edits shown per replaced sentence', atMost(1.1), ({ runsPerSentence }) => runsPerSentence],
];

const essayRows: readonly QualityRow[] = [
  ['links between changed sentences, F1', atLeast(0.965), ({ changedLinks }) => changedLinks],
  ['links between all sentences, F1', undefined, ({ allLinks }) => allLinks],
];

function measureMarked(pairs: readonly MarkedPair[]): void {
  if (pairs.length === 0) return;
  table.section(`${pairs.length} pairs of sentences of essays, their changed words marked by people`, columns);
  const ways = [ourEdits, ...peers.map((words) => (old: string, neu: string) => editsOf(words(old, neu)))];
  table.row(
    'changed words, F1',
    atLeast(0.945),
    ways.map((words) => scoreMarked(pairs, words)),
  );
}

function measureRebuilding(gold: readonly TextPair[]): void {
  table.section('Pairs of texts that cannot be rebuilt to the letter', columns);
  const row = (name: string, pairs: readonly TextPair[]): void =>
    table.row(name, exactly(0), [countLost(pairs), ...peers.map((words) => countLostBy(pairs, words))], 0);
  if (gold.length > 0) row(`of the ${gold.length} pairs of the above`, gold);
  const random = randomFrom(7);
  const spaced = Array.from({ length: 200 }, () => {
    const old = article(random, 300);
    return { old: respaced(random, old), new: respaced(random, edited(random, old, 0.1)) };
  });
  row(`of ${spaced.length} in which white space changed too`, spaced);
}

function measureLanguages(): void {
  const ways = [ourEdits, ...peers.map((words) => (old: string, neu: string) => editsOf(words(old, neu)))];
  const results = Object.entries(sentences).map(
    ([script, sources]) => [script, ways.map((words) => scoreWholeness(sources, words))] as const,
  );
  const rows = (title: string, goal: Goal, measure: (score: Wholeness) => number): void => {
    table.section(title, columns);
    const values = results.map(([script, scores]) => [script, scores.map(measure)] as const);
    for (const [script, cells] of values) table.row(script, goal, cells);
    const all = ways.map((_, at) => mean(values.map(([, cells]) => cells[at] ?? 0)));
    table.row(`mean of the ${values.length} scripts`, goal, all);
  };
  rows('Sentences in which one word was replaced: share of edits that cut a word in two', exactly(0), ({ cut }) => cut);
  rows('The same: share of pairs in which that word is marked, and nothing else', exactly(1), ({ exact }) => exact);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);
}

function measureSpeed(): void {
  table.section('How many times our processor time the others take, start-up and JSON included', columns);
  const row = (name: string, than: PeerName, limit: number, pairs: readonly TextPair[]): void =>
    table.row(name, atLeastIn(columns.indexOf(than), limit), [1, ...race(pairs, 2)], 1);
  row('3,000 articles of 500 words, 10 % changed', 'diffWords', 2, articles(3000));
  const [half] = halfChanged();
  if (half === undefined) throw new Error('No text was made: this is a bug');
  table.row('10,000 words, half of them changed', undefined, [1, ...race([half], 2)], 1);
  const goal = atLeastIn(columns.indexOf('diffArrays'), 50);
  table.row('the same, start-up and JSON not included', goal, [1, ...raceWarm(half)], 1);
}

function measureExtremes(): void {
  const turns = Array.from({ length: 3 }, () => runExtreme(ordinary, patience));
  const base = turns.sort((one, other) => (one?.cpu ?? 0) - (other?.cpu ?? 0))[1];
  if (base === undefined) throw new Error('The ordinary edit of a large text did not end in time');
  table.section('Two texts of 1 MB, each pair in a process of its own', [
    '× processor time',
    '× wall time',
    'MB',
    'lost',
  ]);
  const goal: Goal = {
    text: '≤ 25, ≤ 1000 MB',
    isMet: ([cpu = Number.POSITIVE_INFINITY, , memory = 0, lost]) => cpu <= 25 && memory <= 1000 && lost === 0,
  };
  const row = (name: string, result: typeof base | undefined): void => {
    const { cpu, wall, memory, isRebuilt } = result ?? {};
    const over = (value: number | undefined, unit: number): number | undefined => value && value / unit;
    table.row(
      name,
      goal,
      [over(cpu, base.cpu), over(wall, base.wall), over(memory, 1e6), result && Number(!isRebuilt)],
      1,
    );
  };
  row(ordinary.name, base);
  for (const extreme of extremes) row(extreme.name, runExtreme(extreme, patience));
}

const { values } = parseArgs({ options: { gold: { type: 'string', default: '../shared/gold' } } });
const generated = ['plain', 'dense'].flatMap((name) => readGenerated(`${values.gold}/generated/${name}.jsonl`));
const essays = readLabelled(`${values.gold}/argrewrite-v2/sentences.jsonl`);
const marked = readMarked(`${values.gold}/argrewrite-v2/words.jsonl`);
const book = readLabelled(`${values.gold}/darwin-origin/paragraphs.jsonl`);

measureTexts(`${generated.length} generated documents; the others pair blocks by position`, generated, generatedRows);
measureTexts(`${essays.length} pairs of drafts of essays, their sentences linked by people`, essays, essayRows);
measureTexts(`${book.length} chapters of a book in two editions`, book, [
  ['links between changed paragraphs, F1', undefined, ({ changedLinks }) => changedLinks],
]);
measureMarked(marked);
measureRebuilding([...generated, ...essays, ...book, ...marked.map((pair) => ({ old: [pair.old], new: [pair.new] }))]);
measureLanguages();
measureSpeed();
measureExtremes();
table.end();
