import { parseArgs } from 'node:util';
import { readGenerated, readLabelled, readMarked } from './gold.ts';
import { byPosition, ourEdits, ours, wordPeers } from './peers.ts';
import { type Quality, score, scoreMarked } from './quality.ts';
import { type Race, raceArticles, raceHalfChanged } from './speed.ts';

/** A measure, ours and that of the others, beside what it should be. */
function print(name: string, goal: string, results: readonly (number | undefined)[]): void {
  const cells = results.map((result) => (result === undefined ? '–' : result.toFixed(3)).padStart(20));
  process.stdout.write(`${name.padEnd(40)}${goal.padEnd(12)}${cells.join('')}\n`);
}

const { values } = parseArgs({ options: { gold: { type: 'string', default: '../shared/gold' } } });
const { gold } = values;
const peers = Object.entries(wordPeers);
process.stdout.write(
  `${' '.repeat(52)}${['ours', ...peers.map(([name]) => name)].map((name) => name.padStart(20)).join('')}\n`,
);

const generated = ['plain', 'dense'].flatMap((name) => readGenerated(`${gold}/generated/${name}.jsonl`));
if (generated.length > 0) {
  process.stdout.write(`\n${generated.length} generated documents; the others pair blocks by position\n`);
  const qualities = [ours, ...peers.map(([, words]) => byPosition(words))].map((compare) => score(generated, compare));
  const row = (name: string, goal: string, measure: (quality: Quality) => number): void =>
    print(name, goal, qualities.map(measure));
  row('links between changed blocks, F1', '≥ 0.99', ({ changedLinks }) => changedLinks);
  row('split, F1', '≥ 0.95', ({ kinds }) => kinds.split);
  row('merge, F1', '≥ 0.97', ({ kinds }) => kinds.merge);
  row('move, F1', '≥ 0.85', ({ kinds }) => kinds.move);
  row('changed words, F1', '≥ 0.98', ({ words }) => words);
  row('edits shown per edit made', '0.95–1.05', ({ runsPerEdit }) => runsPerEdit);
  row('edits shown per replaced sentence', '≤ 1.1', ({ runsPerSentence }) => runsPerSentence);
}

const sentences = readLabelled(`${gold}/argrewrite-v2/sentences.jsonl`);
if (sentences.length > 0) {
  process.stdout.write(`\n${sentences.length} pairs of drafts of essays, their sentences linked by people\n`);
  const qualities = [ours, ...peers.map(([, words]) => byPosition(words))].map((compare) => score(sentences, compare));
  print(
    'links between changed sentences, F1',
    '≥ 0.965',
    qualities.map(({ changedLinks }) => changedLinks),
  );
}

const marked = readMarked(`${gold}/argrewrite-v2/words.jsonl`);
if (marked.length > 0) {
  process.stdout.write(`\n${marked.length} pairs of sentences, their changed words marked by people\n`);
  const results = [ourEdits, ...peers.map(([, words]) => words)].map((words) => scoreMarked(marked, words));
  print('changed words, F1', '≥ 0.945', results);
}

process.stdout.write('\nHow many times faster we are, both levels, start-up and JSON included\n');
const times = ({ ours: own, theirs }: Race): number => theirs / own;
print('3,000 articles of 500 words, 10 % changed', ' ≥ 2', [undefined, times(raceArticles(3000))]);
print('10,000 words, half of them changed', ' ≥ 50', [undefined, undefined, undefined, times(raceHalfChanged())]);
